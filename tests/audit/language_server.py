"""The real yaml-language-server, spoken to as an editor speaks to it: JSON-RPC over its standard streams."""

import json
import subprocess
from itertools import count
from pathlib import Path
from typing import Any, Self

from audit.tools import NODE


class LanguageServer:
    """One running server with the files that were opened in it. Used as a context manager."""

    def __init__(self, program: Path) -> None:
        self.process = subprocess.Popen(
            [NODE, str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.numbers = count(1)
        self.told: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        documents = {
            "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
            "hover": {"contentFormat": ["markdown"]},
        }
        capabilities = {"workspace": {"configuration": True}, "textDocument": documents}
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": SETTINGS}})
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.communicate()

    def open(self, uri: str, text: str) -> None:
        self.told.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def hover(self, uri: str, line: int, character: int) -> str:
        """What is shown where the pointer rests, as Markdown; line and character from 0."""
        found = self.ask("textDocument/hover", _at(uri, line, character))
        return found["contents"]["value"] if found else ""

    def completions(self, uri: str, line: int, character: int) -> dict[str, str]:
        """What is offered at a place → what is said of it."""
        found = self.ask("textDocument/completion", _at(uri, line, character))
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _text(item.get("documentation")) for item in items}

    def problems(self, uri: str) -> list[tuple[int, str]]:
        """(line from 0, message) of everything that the server finds wrong."""
        while uri not in self.told:
            self._take(self._receive())
        return [(each["range"]["start"]["line"], each["message"]) for each in self.told[uri]]

    def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message.get("result")
            self._take(message)

    def tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def _take(self, message: dict[str, Any]) -> None:
        """A notice, or a question of the server's own."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            answer = asked and [SETTINGS if item.get("section") == "yaml" else {} for item in asked]
            self._send({"id": message["id"], "result": answer})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the server has stopped"
        return json.loads(self.process.stdout.read(length))


SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


def _at(uri: str, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def _text(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation or ""
