"""What record.py records: who stands on each side and what the caller sends."""

from dataclasses import dataclass, field


@dataclass
class Side:
    kind: str  # "strongswan" or "libreswan"
    connections: str
    settings: str = ""  # lines of strongswan.conf's charon section or ipsec.conf's "config setup"
    then: str = ""  # shell line once the server is ready


@dataclass
class Scenario:
    name: str
    title: str
    server: Side
    caller: Side | None = None
    requests: list = field(default_factory=list)  # names from tsunagu_ike_requests
    wait: float = 1.0  # seconds for the exchange to end


def swanctl(version, proposals, server="192.0.2.2", caller="192.0.2.1", local=None):
    local = local or server
    remote = caller if local == server else server
    return f"""
connections {{
  vector {{
    version = {version}
    local_addrs = {local}
    remote_addrs = {remote}
    proposals = {proposals}
    local {{
      auth = psk
      id = {local}
    }}
    remote {{
      auth = psk
      id = {remote}
    }}
    children {{
      vector {{
      }}
    }}
  }}
}}
secrets {{
  ike-vector {{
    secret = vectors
  }}
}}
"""


def strongswan(version, proposals, settings="", **addresses):
    return Side("strongswan", swanctl(version, proposals, **addresses), settings)


def strongswan_caller(version, proposals):
    return Side("strongswan", swanctl(version, proposals, local="192.0.2.1"),
                then="swanctl --initiate --child vector --timeout 5 || true")


def libreswan(version, ike, local="192.0.2.2", remote="192.0.2.1", then="", settings=""):
    return Side("libreswan", f"""
conn vector
    ikev2={"yes" if version == 2 else "no"}
    left={local}
    right={remote}
    authby=secret
    ike={ike}
    auto=ignore
""", settings, then)


def libreswan_caller(version, ike):
    return libreswan(version, ike, local="192.0.2.1", remote="192.0.2.2",
                     then="timeout 5 @TOOLS@/whack --rundir /run/pluto --name vector --initiate || true")


SCENARIOS = [
    Scenario("strongswan-v2-accept", "IKE_SA_INIT accepted by strongSwan", strongswan(2, "aes256-sha256-modp2048"),
             requests=["v2-modp2048"]),
    Scenario("strongswan-v2-natt", "IKE_SA_INIT to port 4500 accepted by strongSwan",
             strongswan(2, "aes128-sha1-modp2048"), requests=["v2-natt"]),
    Scenario("strongswan-v2-ipv6", "IKE_SA_INIT over IPv6 accepted by strongSwan",
             strongswan(2, "aes256-sha256-modp2048", server="2001:db8::2", caller="2001:db8::1"),
             requests=["v2-ipv6"]),
    Scenario("strongswan-v2-refuse", "IKE_SA_INIT refused by strongSwan with NO_PROPOSAL_CHOSEN",
             strongswan(2, "camellia256-sha256-modp2048"), requests=["v2-modp2048"]),
    Scenario("strongswan-v2-group", "strongSwan asks for group 15 with INVALID_KE_PAYLOAD, then accepts it",
             strongswan(2, "aes256-sha256-modp3072"), requests=["v2-modp2048", "v2-modp3072"]),
    Scenario("strongswan-v2-cookie", "A second IKE_SA_INIT answered by a busy strongSwan with COOKIE",
             strongswan(2, "aes256-sha256-modp2048", "  cookie_threshold_ip = 1\n"),
             requests=["v2-modp2048", "v2-other"]),
    Scenario("strongswan-v2-version", "Major version 3 refused by strongSwan with INVALID_MAJOR_VERSION",
             strongswan(2, "aes256-sha256-modp2048"), requests=["v3"]),
    Scenario("strongswan-v2-wrong-version", "Main Mode refused by a strongSwan that speaks IKEv2 only",
             strongswan(2, "aes256-sha256-modp2048"), requests=["v1-main"]),
    Scenario("strongswan-v1-accept", "Main Mode accepted by strongSwan", strongswan(1, "aes256-sha256-modp2048"),
             requests=["v1-main"]),
    Scenario("strongswan-v1-refuse", "Main Mode refused by strongSwan with NO-PROPOSAL-CHOSEN",
             strongswan(1, "camellia256-sha256-modp2048"), requests=["v1-main"]),
    Scenario("strongswan-v1-wrong-version", "IKE_SA_INIT refused by a strongSwan that speaks IKEv1 only",
             strongswan(1, "aes256-sha256-modp2048"), requests=["v2-modp2048"]),
    Scenario("strongswan-v2-both", "Full IKEv2 exchange between two strongSwans", strongswan(2, "default"),
             strongswan_caller(2, "default"), wait=4),
    Scenario("strongswan-v1-both", "Full IKEv1 exchange between two strongSwans", strongswan(1, "default"),
             strongswan_caller(1, "default"), wait=4),
    Scenario("libreswan-v2-accept", "IKE_SA_INIT accepted by libreswan", libreswan(2, "aes256-sha2_256;modp2048"),
             requests=["v2-modp2048"]),
    Scenario("libreswan-v2-aead", "IKE_SA_INIT with Curve25519 accepted by libreswan for AES-GCM",
             libreswan(2, "aes_gcm256-sha2_512;dh31"), requests=["v2-curve25519"]),
    Scenario("libreswan-v2-refuse", "IKE_SA_INIT refused by libreswan with NO_PROPOSAL_CHOSEN",
             libreswan(2, "camellia256-sha2_256;modp2048"), requests=["v2-modp2048"]),
    Scenario("libreswan-v2-group", "libreswan asks for group 19 with INVALID_KE_PAYLOAD, then accepts it",
             libreswan(2, "aes256-sha2_256;dh19"), requests=["v2-modp2048", "v2-ecp256"]),
    Scenario("libreswan-v1-accept", "Main Mode accepted by libreswan", libreswan(1, "aes256-sha2_256;modp2048"),
             requests=["v1-main"]),
    Scenario("libreswan-v1-refuse", "Main Mode refused by libreswan with NO-PROPOSAL-CHOSEN",
             libreswan(1, "camellia256-sha2_256;modp2048"), requests=["v1-main"]),
    Scenario("libreswan-v2-both", "Full IKEv2 exchange with cookie between two libreswans",
             libreswan(2, "aes256-sha2_256;modp2048", settings="    ddos-mode=busy\n"),
             libreswan_caller(2, "aes256-sha2_256;modp2048"), wait=4),
    Scenario("libreswan-v1-both", "Full IKEv1 exchange between two libreswans",
             libreswan(1, "aes256-sha2_256;modp2048"),
             libreswan_caller(1, "aes256-sha2_256;modp2048"), wait=4),
]
