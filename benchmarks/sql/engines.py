"""The engines of the measurements: each runs a statement and says how much processor time it took, over all its threads."""
import ctypes
import glob
import os
import pwd
import resource
import socket
import subprocess
import time


def own_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class DuckDb:
    """In this process: the library that comes with LocationScore.DuckDb."""

    name, dialect = "DuckDB", "duckdb"

    def __init__(self, library, folder):
        self.library = ctypes.CDLL(library)
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        self.library.duckdb_open(os.path.join(folder, "measured.db").encode(), ctypes.byref(self.database))
        self.library.duckdb_connect(self.database, ctypes.byref(self.connection))
        for name in ("duckdb_value_varchar", "duckdb_result_error"):
            getattr(self.library, name).restype = ctypes.c_void_p
        for name in ("duckdb_row_count", "duckdb_column_count"):
            getattr(self.library, name).restype = ctypes.c_uint64
        self.version = self.query("SELECT version()")[0][0]

    def query(self, text):
        result = (ctypes.c_uint64 * 6)()
        state = self.library.duckdb_query(self.connection, text.encode(), ctypes.byref(result))
        if state != 0:
            raise RuntimeError("DuckDB: " + ctypes.string_at(self.library.duckdb_result_error(ctypes.byref(result))).decode()[:500])
        rows = []
        for row in range(self.library.duckdb_row_count(ctypes.byref(result))):
            cells = []
            for column in range(self.library.duckdb_column_count(ctypes.byref(result))):
                cell = self.library.duckdb_value_varchar(ctypes.byref(result), ctypes.c_uint64(column), ctypes.c_uint64(row))
                cells.append(ctypes.string_at(cell).decode() if cell else None)
                self.library.duckdb_free(ctypes.c_void_p(cell))
            rows.append(cells)
        self.library.duckdb_destroy_result(ctypes.byref(result))
        return rows

    def seconds(self, text):
        before = own_seconds()
        rows = self.query(text)
        return own_seconds() - before, rows

    def close(self):
        self.library.duckdb_disconnect(ctypes.byref(self.connection))
        self.library.duckdb_close(ctypes.byref(self.database))


class ClickHouse:
    """In this process: the library chdb."""

    name, dialect = "ClickHouse", "clickhouse"

    def __init__(self, library):
        self.library = ctypes.CDLL(library)
        for name in ("chdb_connect", "chdb_query_n", "chdb_result_buffer", "chdb_result_error"):
            getattr(self.library, name).restype = ctypes.c_void_p
        self.library.chdb_result_length.restype = ctypes.c_size_t
        arguments = (ctypes.c_char_p * 1)(b"clickhouse")
        self.connection = ctypes.cast(self.library.chdb_connect(1, arguments), ctypes.POINTER(ctypes.c_void_p))
        self.version = self.query("SELECT version()")[0][0]

    def query(self, text):
        body = text.encode()
        result = self.library.chdb_query_n(ctypes.c_void_p(self.connection[0]), body, ctypes.c_size_t(len(body)), b"TSV", ctypes.c_size_t(3))
        try:
            error = self.library.chdb_result_error(ctypes.c_void_p(result))
            if error:
                raise RuntimeError("ClickHouse: " + ctypes.string_at(error).decode()[:500])
            length = self.library.chdb_result_length(ctypes.c_void_p(result))
            data = ctypes.string_at(self.library.chdb_result_buffer(ctypes.c_void_p(result)), length).decode() if length else ""
        finally:
            self.library.chdb_destroy_query_result(ctypes.c_void_p(result))
        return [line.split("\t") for line in data.splitlines()]

    def seconds(self, text):
        # Settings stand at the end of the whole, also where the statement is a part of another one.
        at = text.find("\nSETTINGS ")
        if at >= 0:
            end = text.find(")", at)
            settings = text[at:end] if end >= 0 else text[at:]
            text = text.replace(settings, "", 1) + settings
        before = own_seconds()
        rows = self.query(text)
        return own_seconds() - before, rows

    def close(self):
        self.library.chdb_close_conn(self.connection)


class PostgreSql:
    """A server of its own; the time of all its processes that have ended."""

    name, dialect = "PostgreSQL", "postgres"

    def __init__(self, folder):
        self.bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = os.path.join(folder, "pg")
        os.mkdir(self.folder)
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            os.chmod(folder, 0o755)
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, pwd.getpwnam("postgres").pw_gid)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.call("initdb", "-D", f"{self.folder}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-k {self.folder} -p {self.port} -c listen_addresses= -c fsync=off -c shared_buffers=1GB -c work_mem=64MB -c autovacuum=off -c log_min_messages=panic"
        self.call("pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log", "-o", options, "start")
        with open(f"{self.folder}/data/postmaster.pid", encoding="utf-8") as file:
            self.pid = int(file.readline())
        self.version = self.query("SHOW server_version")[0][0].split()[0]

    def call(self, program, *words):
        subprocess.run([*self.user, os.path.join(self.bin, program), *words], check=True, cwd="/tmp", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def query(self, text):
        command = [os.path.join(self.bin, "psql"), "-h", self.folder, "-p", str(self.port), "-U", "postgres", "-AtqX", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd="/tmp", check=False)
        if done.returncode != 0:
            raise RuntimeError("PostgreSQL: " + done.stderr.decode()[:500])
        return [line.split("\t") for line in done.stdout.decode().splitlines()]

    def used(self):
        with open(f"/proc/{self.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")

    def children(self):
        with open(f"/proc/{self.pid}/task/{self.pid}/children", encoding="utf-8") as file:
            return set(file.read().split())

    def seconds(self, text):
        there, before = self.children(), self.used()
        rows = self.query(text)
        while self.children() - there:  # the server counts a process of a connection when that has ended
            time.sleep(0.01)
        return self.used() - before, rows

    def plan(self, text):
        return "\n".join(row[0] for row in self.query("EXPLAIN " + text))

    def close(self):
        self.call("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")
