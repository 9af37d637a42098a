"""A web server that behaves like a check page or like a sign-in page: run as a program, answers until it is ended.

Needs: web.py ADDRESS PORT online|redirect|page CLOCK_OFFSET_SECONDS
"""

import email.utils
import socket
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SIGN_IN_PAGE = b"<!DOCTYPE html><title>Welcome</title><p>Please agree to our terms to use this network.</p>"


def handler(mode: str, clock_offset: float) -> type[BaseHTTPRequestHandler]:
    """The answers of one mode, dated by a clock that is that many seconds ahead."""

    class Handler(BaseHTTPRequestHandler):
        """Answers every request alike."""

        protocol_version = "HTTP/1.1"

        def date_time_string(self, timestamp: float | None = None) -> str:
            """The server's own idea of the time."""
            return email.utils.formatdate(time.time() + clock_offset, usegmt=True)

        def do_GET(self) -> None:  # pylint: disable=invalid-name
            """What the base class calls for GET."""
            self.close_connection = True
            if mode == "online":
                self.send_response(204)
                self.end_headers()
                return
            body = b"" if mode == "redirect" else SIGN_IN_PAGE
            self.send_response(302 if mode == "redirect" else 200)
            if mode == "redirect":
                self.send_header("Location", "http://login.hotel.example/")
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler


class Server(ThreadingHTTPServer):
    """Of either IP version."""

    def __init__(self, address: str, port: int, mode: str, clock_offset: float) -> None:
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        super().__init__((address, port), handler(mode, clock_offset))


if __name__ == "__main__":
    SERVER = Server(sys.argv[1], int(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
    print("ready")
    SERVER.serve_forever()
