"""The command line: one file per command, each loaded only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from consilience import __version__
from consilience.errors import ConsilienceError

COMMANDS = {
    "add": "Add reports to the library; each finds its story or begins one.",
    "apart": "Say that two stories of the library are not the same.",
    "brief": "Read reports of an event; print what happened, who says so, and who says otherwise.",
    "changes": "Tell what changed in the stories of the library.",
    "check": "Check a text: what of it do reports support, contradict, or have overtaken.",
    "crawl": "Read whole crawls (WARC, Parquet) into tables of stories.",
    "demo": "Show all of it on the shipped example: an invented event told by invented outlets.",
    "export": "Write stories of the library for other programs: JSON, JSON Lines, CSV, Parquet.",
    "library": "Look after the library: check it, make it anew, read its log.",
    "mcp": "Serve the library to agents (Model Context Protocol).",
    "merge": "Make two stories of the library one.",
    "rename": "Give a story of the library a title of your own.",
    "schema": "Print the JSON Schema of a dossier.",
    "search": "Search the library: articles, names, quotes, figures, stories.",
    "serve": "Serve the library as a site: pages for people, an API for programs.",
    "show": "Show a story of the library.",
    "split": "Take articles out of a story of the library.",
    "stories": "List the stories of the library.",
    "status": "Tell how the library and its feeds are doing.",
    "undo": "Take back a decision about a story, yours or the machine's.",
    "verify": "Check every cite of a dossier against its sources.",
    "watch": "Read feeds into the library, for as long as it runs.",
}


class Commands(click.Group):
    """Loads a command's file when it is called, so that `--help` need not import the stages."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load a command."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"consilience.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="consilience")
@click.option("--debug", is_flag=True, help="On an error, show the traceback.")
def program(*, debug: bool) -> None:
    """Read every report of an event; give back one account in which each statement shows what it stands on."""
    del debug  # read in main(), before click


def main() -> None:
    """Run the program; errors become one line, exit code 2; Ctrl-C stops cleanly with exit code 130."""
    try:
        program.main(prog_name="consilience", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        if "--debug" in sys.argv:
            raise
        _tell(error)
        sys.exit(2)
    except ConsilienceError as error:
        if "--debug" in sys.argv:
            raise
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


def _tell(error: click.ClickException) -> None:
    """Say in one line what was typed wrongly, and where all that can be typed is listed."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    remedy = f" See: {where} --help" if where else ""
    click.echo(f"Error: {' '.join(error.format_message().split())}{remedy}", err=True)
