-- F7 F11 F15: the C library's sockets: addresses by getaddrinfo, an echo server and two clients on the loopback with poll
local ffi = require("ffi")
local C = ffi.C
ffi.cdef[[
typedef uint32_t socklen_t; typedef unsigned long nfds_t;
struct sockaddr { uint16_t sa_family; char sa_data[14]; };
struct in_addr { uint32_t s_addr; };
struct sockaddr_in { uint16_t sin_family; uint16_t sin_port; struct in_addr sin_addr; unsigned char sin_zero[8]; };
struct addrinfo {
  int ai_flags, ai_family, ai_socktype, ai_protocol; socklen_t ai_addrlen;
  struct sockaddr *ai_addr; char *ai_canonname; struct addrinfo *ai_next;
};
struct pollfd { int fd; short events, revents; };
int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result);
void freeaddrinfo(struct addrinfo *); const char *gai_strerror(int);
const char *inet_ntop(int family, const void *address, char *text, socklen_t size);
int inet_pton(int family, const char *text, void *address);
uint16_t htons(uint16_t); uint16_t ntohs(uint16_t);
int socket(int, int, int); int bind(int, const struct sockaddr *, socklen_t); int listen(int, int);
int accept(int, struct sockaddr *, socklen_t *); int connect(int, const struct sockaddr *, socklen_t);
int getsockname(int, struct sockaddr *, socklen_t *); int setsockopt(int, int, int, const void *, socklen_t);
ssize_t send(int, const void *, size_t, int); ssize_t recv(int, void *, size_t, int);
int poll(struct pollfd *, nfds_t, int); int close(int); int shutdown(int, int); char *strerror(int);
enum { AF_INET = 2, SOCK_STREAM = 1, POLLIN = 1, POLLOUT = 4, POLLHUP = 16, SHUT_WR = 1, AI_NUMERICHOST = 4, AI_PASSIVE = 1,
  ECONNREFUSED = 111, EBADF = 9 };
]]

local function check(result, what)
  if result < 0 then error(what .. ": " .. ffi.string(C.strerror(ffi.errno())), 0) end
  return tonumber(result)
end

-- getaddrinfo: a list of structs, an error code with a text.
local hints = ffi.new("struct addrinfo", {ai_family = C.AF_INET, ai_socktype = C.SOCK_STREAM, ai_flags = C.AI_NUMERICHOST})
local found = ffi.new("struct addrinfo *[1]")
assert(C.getaddrinfo("127.0.0.1", "7", hints, found) == 0)
local first = ffi.gc(found[0], C.freeaddrinfo)
local address = ffi.cast("struct sockaddr_in *", first.ai_addr)
local text = ffi.new("char[?]", 64)
print(first.ai_family, first.ai_socktype, first.ai_addrlen, first.ai_next == nil, C.ntohs(address.sin_port),
  ffi.string(C.inet_ntop(C.AF_INET, address.sin_addr, text, ffi.sizeof(text))))
print(ffi.string(C.gai_strerror(C.getaddrinfo("no address", nil, hints, found))))

-- A server on a port that the system chooses.
local server = check(C.socket(C.AF_INET, C.SOCK_STREAM, 0), "socket")
local own = ffi.new("struct sockaddr_in", {sin_family = C.AF_INET})
assert(C.inet_pton(C.AF_INET, "127.0.0.1", own.sin_addr) == 1)
check(C.bind(server, ffi.cast("struct sockaddr *", own), ffi.sizeof(own)), "bind")
check(C.listen(server, 5), "listen")
local length = ffi.new("socklen_t[1]", ffi.sizeof(own))
check(C.getsockname(server, ffi.cast("struct sockaddr *", own), length), "getsockname")
print(length[0], own.sin_port ~= 0)

local function open()
  local fd = check(C.socket(C.AF_INET, C.SOCK_STREAM, 0), "socket")
  check(C.connect(fd, ffi.cast("const struct sockaddr *", own), ffi.sizeof(own)), "connect")
  return fd
end

-- Clients send what they have piece by piece; the server returns it in capitals; one loop serves all.
local clients = {}
for number, message in ipairs({("first "):rep(2000), ("second, longer "):rep(5000)}) do
  clients[open()] = {number = number, message = message, sent = 0, got = {}}
end
local connections, replies = {}, {}
local buffer = ffi.new("char[?]", 8192)
local open_clients = 2

local function poll_set()
  local list = {{fd = server, events = C.POLLIN}}
  for fd in pairs(connections) do list[#list + 1] = {fd = fd, events = #replies[fd] > 0 and C.POLLIN + C.POLLOUT or C.POLLIN} end
  for fd, client in pairs(clients) do
    list[#list + 1] = {fd = fd, events = client.sent < #client.message and C.POLLIN + C.POLLOUT or C.POLLIN}
  end
  return ffi.new("struct pollfd[?]", #list, list), #list
end

local function serve(fd, revents)
  if bit.band(revents, C.POLLOUT) ~= 0 and #replies[fd] > 0 then
    local sent = check(C.send(fd, replies[fd], #replies[fd], 0), "send")
    replies[fd] = replies[fd]:sub(sent + 1)
  end
  if bit.band(revents, C.POLLIN) ~= 0 then
    local count = check(C.recv(fd, buffer, ffi.sizeof(buffer), 0), "recv")
    if count > 0 then
      replies[fd] = replies[fd] .. ffi.string(buffer, count):upper()
    elseif #replies[fd] == 0 then
      C.close(fd)
      connections[fd], replies[fd] = nil, nil
    end
  end
end

local function talk(fd, client, revents)
  if bit.band(revents, C.POLLOUT) ~= 0 and client.sent < #client.message then
    local from = ffi.cast("const char *", client.message) + client.sent
    client.sent = client.sent + check(C.send(fd, from, math.min(4096, #client.message - client.sent), 0), "send")
    if client.sent == #client.message then C.shutdown(fd, C.SHUT_WR) end
  end
  if bit.band(revents, C.POLLIN) ~= 0 then
    local count = check(C.recv(fd, buffer, ffi.sizeof(buffer), 0), "recv")
    client.got[#client.got + 1] = ffi.string(buffer, count)
    if count == 0 then
      client.answer = table.concat(client.got)
      C.close(fd)
      clients[fd] = nil
      open_clients = open_clients - 1
      client.done = true
      replies[client.number] = client
    end
  end
end

while open_clients > 0 do
  local set, count = poll_set()
  check(C.poll(set, count, 5000), "poll")
  for i = 0, count - 1 do
    local fd, revents = set[i].fd, set[i].revents
    if revents ~= 0 then
      if fd == server then
        local accepted = check(C.accept(server, nil, nil), "accept")
        connections[accepted], replies[accepted] = true, ""
      elseif connections[fd] then
        serve(fd, revents)
      elseif clients[fd] then
        talk(fd, clients[fd], revents)
      end
    end
  end
end
for number = 1, 2 do
  local client = replies[number]
  print(number, #client.answer, client.answer == client.message:upper(), client.answer:sub(1, 14))
end
print(C.close(server))

-- errno and its text.
print(pcall(open))
print(C.send(-1, "x", 1, 0), ffi.errno() == C.EBADF, ffi.string(C.strerror(ffi.errno())))
