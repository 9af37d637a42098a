"""A small authority: the certificates of the caller's profile, made when the scenario is built, and the list of those
withdrawn."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lab.system import run

LIST_NAME = "crl.example.test"
LIST_PORT = 8081
LIST_URL = f"http://{LIST_NAME}:{LIST_PORT}/lab.crl"
LIST_SERVERS = ("answer", "refuse")

AUTHORITY_DAYS = (-400, 3650)
LIST_DAYS = (-1, 30)

OPENSSL_CONF = """
[ca]
default_ca = lab
[lab]
dir = .
database = ./index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[caller]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
@list@
"""


@dataclass(frozen=True)
class Certificates:
    """What `me.pem` is like; `ca.pem` has issued it. Both lie where the caller's swanctl.conf looks for them."""

    begins_days: int = -30
    ends_days: int = 300
    """From now."""
    names_list: bool = False
    """It names the address of its authority's revocation list."""
    list_server: str = "answer"
    """`refuse`: nothing listens at that address."""

    @classmethod
    def read(cls, table: Any) -> "Certificates | None":
        """Takes its keys from the scenario's [certificates] table; None when there is none."""
        if not table.keys():
            return None
        certificates = cls(table.take("begins_days", int, cls.begins_days), table.take("ends_days", int, cls.ends_days),
                           table.take("names_list", bool, cls.names_list),
                           table.take("list_server", str, cls.list_server, LIST_SERVERS))
        table.done()
        return certificates

    def make(self, folder: Path) -> None:
        """Makes everything below `folder`: `me.pem`, `ca.pem` and `lab.crl`. The keys are in no other place."""
        folder.mkdir(parents=True)
        (folder / "index.txt").touch()
        (folder / "crlnumber").write_text("01\n")
        listed = f"crlDistributionPoints = URI:{LIST_URL}" if self.names_list else ""
        (folder / "openssl.cnf").write_text(OPENSSL_CONF.replace("@list@", listed).replace("= .", f"= {folder}"))
        self._issue(folder, "ca", "Lab Authority", "authority", AUTHORITY_DAYS)
        self._issue(folder, "me", "Lab Caller", "caller", (self.begins_days, self.ends_days))
        _openssl(folder, "ca", "-gencrl", "-cert", "ca.pem", "-keyfile", "ca.key", "-crl_lastupdate",
                 _moment(LIST_DAYS[0]), "-crl_nextupdate", _moment(LIST_DAYS[1]), "-out", "list.pem")
        run("openssl", "crl", "-in", str(folder / "list.pem"), "-outform", "DER", "-out", str(folder / "lab.crl"))

    @staticmethod
    def place(made: Path, beside: Path) -> None:
        """Puts the certificates where a swanctl.conf in the folder `beside` looks for them."""
        for name, place in (("me.pem", "x509"), ("ca.pem", "x509ca")):
            (beside / place).mkdir()
            shutil.copyfile(made / name, beside / place / name)

    @staticmethod
    def _issue(folder: Path, name: str, subject: str, section: str, days: tuple[int, int]) -> None:
        run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out",
            str(folder / f"{name}.key"))
        _openssl(folder, "req", "-new", "-key", f"{name}.key", "-subj", f"/CN={subject}", "-out", f"{name}.csr")
        by = ["-selfsign", "-keyfile", "ca.key"] if name == "ca" else ["-cert", "ca.pem", "-keyfile", "ca.key"]
        _openssl(folder, "ca", "-batch", "-notext", *by, "-extensions", section, "-startdate", _moment(days[0]),
                 "-enddate", _moment(days[1]), "-in", f"{name}.csr", "-out", f"{name}.pem")


def _moment(days: int) -> str:
    return time.strftime("%Y%m%d%H%M%SZ", time.gmtime(time.time() + days * 86400))


def _openssl(folder: Path, command: str, *arguments: str) -> None:
    files = (".pem", ".key", ".csr")
    absolute = [str(folder / each) if each.endswith(files) else each for each in arguments]
    run("openssl", command, "-config", str(folder / "openssl.cnf"), *absolute)
