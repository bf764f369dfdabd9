"""A real SMTP server for the tests, on a free port of this machine (Debian package python3-aiosmtpd).

Prints the port, then one JSON line for every accepted letter. The recipient's name decides how it behaves:
unknown… is refused for good (550), busy… once for now (451), cut… loses the connection; everybody else is accepted.
"""
import asyncio
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP

busy = set()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown"):
            return "550 5.1.1 no such user"
        if address.startswith("busy") and address not in busy:
            busy.add(address)
            return "451 4.3.0 try again later"
        if address.startswith("cut"):
            server.transport.abort()
            return "421 bye"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content() for part in letter.walk() if not part.is_multipart()}
        print(json.dumps({"id": letter["Message-ID"], "to": envelope.rcpt_tos, "from": str(letter["From"]), "subject": str(letter["Subject"]), "parts": parts}), flush=True)
        return "250 OK"


async def main():
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(Handler(), hostname="localhost"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
