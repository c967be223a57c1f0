"""What pages and the API read of the library: plain functions of a connection."""
