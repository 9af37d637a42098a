"""A web server that hands out a revocation list: run as a program, answers until it is ended.

Needs: listserver.py ADDRESS PORT FILE
"""

import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Handler(BaseHTTPRequestHandler):
    """Hands out one file, whatever is asked for."""

    content = b""

    def do_GET(self) -> None:  # pylint: disable=invalid-name
        """What the base class calls for GET."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/pkix-crl")
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)


def _serve(address: str, port: int, file: Path) -> None:
    _Handler.content = file.read_bytes()
    ThreadingHTTPServer.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
    server = ThreadingHTTPServer((address, port), _Handler)
    print("ready")
    server.serve_forever()


if __name__ == "__main__":
    _serve(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
