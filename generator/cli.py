"""The command `tori`: joins the commands, one a module in `generator/commands/`."""

import click

from generator.commands.lazy_group import ToldGroup

_COMMANDS = {
    "build": "generator.commands.build:build",
    "check": "generator.commands.check:check",
    "export": "generator.commands.export_sheet:export_sheet",
    "forms": "generator.commands.forms:write_forms",
    "from-issue": "generator.commands.from_issue:answer_issue",
    "import": "generator.commands.import_sheet:import_sheet",
    "new": "generator.commands.new:ask_act",
    "newsletter": "generator.commands.newsletter:newsletter",
    "preview": "generator.commands.preview:preview",
    "report": "generator.commands.report:report",
    "serve": "generator.commands.serve:serve",
}


@click.group(cls=ToldGroup, modules=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tekojen-tori", prog_name="tori")
def main() -> None:
    """Tekojen tori: kehittämisteot kansiosta luetteloksi."""


if __name__ == "__main__":
    main()
