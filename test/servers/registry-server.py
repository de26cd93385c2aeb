"""A registry's web service on CDC's WSDL of 2011, on loopback, made with spyne: an independent SOAP stack, told by each test how to behave.

Usage: registry-server.py PORT [CERT KEY]
GET  /requests          what came since the last question, as JSON: [{"body", "message"}]
POST /behave            JSON: how the next requests are answered, until told otherwise
"""
import html
import io
import json
import re
import ssl
import sys
import time
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from spyne import Application, ServiceBase, Unicode, rpc
from spyne.error import Fault
from spyne.protocol.soap import Soap12
from spyne.server.wsgi import WsgiApplication

NAMESPACE = "urn:cdc:iisb:2011"
requests = []
behaviour = {"as": "ack"}


def check_login(ctx, username, password):
    wanted = behaviour.get("login")
    if wanted is None:
        return
    given = (username, password)
    header = re.search(rb"Username>([^<]*)<.*?Password[^>]*>([^<]*)<", last_body(), re.S)
    if header:
        given = tuple(html.unescape(part.decode()) for part in header.groups())
    if list(given) != wanted:
        raise Fault("Client.SecurityFault", "The login is not known.")


def last_body():
    return requests[-1]["body"].encode() if requests else b""


class Registry(ServiceBase):
    @rpc(Unicode, _returns=Unicode, _in_variable_names={"echo": "echoBack"}, _out_variable_name="return")
    def connectivityTest(ctx, echo):
        if behaviour["as"] == "no-test":
            raise Fault("Client.UnsupportedOperationFault", "connectivityTest is not supported.")
        return "End-to-end connectivity is ready. " + (echo or "")

    @rpc(Unicode, Unicode, Unicode, Unicode, _returns=Unicode,
         _in_variable_names={"facility": "facilityID", "message": "hl7Message"}, _out_variable_name="return")
    def submitSingleMessage(ctx, username, password, facility, message):
        requests[-1]["message"] = message
        check_login(ctx, username, password)
        how = behaviour["as"]
        if how == "fault":
            raise Fault(behaviour["code"], behaviour["words"])
        fields = (message or "").split("\r")[0].split("|")
        control = fields[9] if len(fields) > 9 else ""
        return answer_to(message or "", control)


def answer_to(message, control):
    """The answer's text; `{control}` in it is the number of the message, and the rules of `reject` refuse doses by their lot."""
    end = behaviour.get("end", "\r")
    head = f"MSH|^~\\&|IIS|IIS|DESK|DESK|20260101000000-0500||ACK^V04^ACK|A{control}|P|2.5.1|||NE|NE|||||Z23^CDCPHINVS"
    if "answer" in behaviour:
        return behaviour["answer"].replace("{control}", control).replace("\r", end)
    refused = []
    for number, line in enumerate([one for one in re.split("[\r\n]+", message) if one.startswith("RXA")], 1):
        if any(lot in line for lot in behaviour.get("refuse", [])):
            refused.append(f"ERR||RXA^{number}^15^1|102^Data type error^HL70357|E||||The lot number is not known.")
    code = "AE" if refused else "AA"
    return end.join([head, f"MSA|{code}|{control}", *refused]) + end


application = WsgiApplication(Application([Registry], NAMESPACE, name="IISService", in_protocol=Soap12(validator=None, huge_tree=True), out_protocol=Soap12()))


def plain(start, status, body, kind="text/plain", headers=()):
    start(status, [("Content-Type", kind), ("Content-Length", str(len(body))), *headers])
    return [body]


def serve(environ, start):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length)
    path = environ["PATH_INFO"]
    if path == "/behave":
        behaviour.clear()
        behaviour.update(json.loads(body))
        return plain(start, "200 OK", b"")
    if path == "/requests":
        told = json.dumps(requests).encode()
        requests.clear()
        return plain(start, "200 OK", told, "application/json")
    requests.append({"body": body.decode("utf-8", "replace"), "type": environ.get("CONTENT_TYPE", ""), "message": None})
    how = behaviour["as"]
    if how == "status":
        return plain(start, behaviour["status"], behaviour.get("page", "").encode(), "text/html", [tuple(one) for one in behaviour.get("headers", [])])
    if how == "slow":
        time.sleep(behaviour["seconds"])
    if how == "raw":
        return plain(start, behaviour.get("status", "200 OK"), behaviour["page"].encode(), "application/soap+xml; charset=utf-8")
    if how == "huge":
        start("200 OK", [("Content-Type", "application/soap+xml")])
        return (b"x" * 1_000_000 for _ in range(40))
    if how == "broken":
        start("200 OK", [("Content-Type", "application/soap+xml"), ("Content-Length", "100000")])
        return [b"<?xml version='1.0'?><soap"]
    environ["wsgi.input"] = io.BytesIO(body)
    return application(environ, start)


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        pass


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


server = make_server("127.0.0.1", int(sys.argv[1]), serve, server_class=Threaded, handler_class=Quiet)
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
