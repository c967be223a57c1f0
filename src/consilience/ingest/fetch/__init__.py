"""Addresses → answers: the only part that touches the network.

Only public addresses, unless told otherwise; robots.txt obeyed; one request to a host at a time; every size, time and number of
redirects bounded. Whatever goes wrong is a `Fault` that says why; nothing is raised. `web.Web` is the way in.
"""
