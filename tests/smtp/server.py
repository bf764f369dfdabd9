"""A real SMTP server for the tests, on a free port of this machine (Debian package python3-aiosmtpd).

Prints the port, then one JSON line for every letter it takes, before it answers. The recipient's name decides how it behaves:

unknown…  refused for good (550)                     spam…   refused for good after the letter (554)
busy…     put off once (451)                         full…   put off once after the letter (452)
cut…      loses the connection at the recipient      drop…   loses the connection at DATA, once
mute…     takes the letter and never answers, once   gone…   takes the letter and loses the connection, once
tired…    says goodbye (421) at the recipient, once  bye…    answers, then closes the connection

Options: --greeting TEXT (instead of 220), --refuse-sender TEXT, --auth (nobody is let in), --pem FILE (certificate and
key: STARTTLS is offered and required), --tls (TLS from the first byte), --delay SECONDS (thinks before and after a letter).
"""
import argparse
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

options = argparse.ArgumentParser()
options.add_argument("--greeting")
options.add_argument("--refuse-sender")
options.add_argument("--auth", action="store_true")
options.add_argument("--pem")
options.add_argument("--tls", action="store_true")
options.add_argument("--delay", type=float, default=0)
options = options.parse_args()

met = set()
connections = 0


def first_time(address, *names):
    if not address.startswith(names) or address in met:
        return False
    met.add(address)
    return True


def text(content):
    """A file of a calendar comes as bytes."""
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else content


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if options.refuse_sender:
            return options.refuse_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("unknown"):
            return f"550 5.1.1 <{address}> no such user"
        if first_time(address, "busy"):
            return "451 4.3.0 try again later"
        if address.startswith("cut"):
            server.transport.abort()
            return "421 bye"
        if first_time(address, "tired"):
            return "421 4.3.2 closing"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        await asyncio.sleep(options.delay)
        if address.startswith("spam"):
            return "554 5.7.1 this looks like spam"
        if first_time(address, "full"):
            return "452 4.3.1 no room now"
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {part.get_content_type(): text(part.get_content()) for part in letter.walk() if not part.is_multipart()}
        taken = {"id": letter["Message-ID"], "to": envelope.rcpt_tos, "from": str(letter["From"]), "subject": str(letter["Subject"]), "parts": parts, "connection": server.number, "tls": session.ssl is not None or options.tls}
        print(json.dumps(taken), flush=True)
        await asyncio.sleep(options.delay)
        if first_time(address, "mute"):
            await asyncio.sleep(3600)
        if first_time(address, "gone"):
            server.transport.abort()
        if address.startswith("bye"):
            asyncio.get_running_loop().call_soon(server.transport.close)
        return "250 OK"


class Server(SMTP):
    def connection_made(self, transport):
        global connections
        connections += 1
        self.number = connections
        super().connection_made(transport)

    async def push(self, status):
        if options.greeting and status.startswith("220 ") and "SMTP" in status:
            status = options.greeting
        await super().push(status)

    async def smtp_DATA(self, arg):
        if self.envelope.rcpt_tos and first_time(self.envelope.rcpt_tos[0], "drop"):
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def serve():
    context = None
    if options.pem:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.pem)
    settings = {"hostname": "localhost", "ident": "Test SMTP"}
    if context and not options.tls:
        settings.update(tls_context=context, require_starttls=True)
    if options.auth:
        settings.update(authenticator=lambda *_: AuthResult(success=False, handled=False), auth_required=True, auth_require_tls=False)
    return asyncio.get_running_loop().create_server(lambda: Server(Handler(), **settings), "127.0.0.1", 0, ssl=context if options.tls else None)


async def main():
    server = await serve()
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
