// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/platform.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <utility>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <sys/stat.h>
#include <windows.h>

#include <cstdio>
#else
#include <fcntl.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#ifdef __APPLE__
#include <crt_externs.h>
#include <mach-o/dyld.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif
#endif

namespace dglm {

namespace fs = std::filesystem;

#ifdef _WIN32

bool standardErrorIsTerminal() {
  return _isatty(_fileno(stderr)) != 0;
}

bool standardInputIsTerminal() {
  return _isatty(_fileno(stdin)) != 0;
}

fs::path userDataFolder() {
  const wchar_t* folder = _wgetenv(L"LOCALAPPDATA");
  return folder ? fs::path(folder) : fs::path();
}

fs::path programFile() {
  std::wstring path(32768, L'\0');
  path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return path;
}

int runProgram(const fs::path& program, const std::vector<std::string>& arguments) {
  // The system joins the arguments with spaces and the program splits them again.
  const auto quoted = [](const fs::path& argument) { return L'"' + argument.wstring() + L'"'; };
  std::vector<std::wstring> words{quoted(program)};
  for (const std::string& argument : arguments)
    words.push_back(quoted(argument));
  std::vector<const wchar_t*> line;
  for (const std::wstring& word : words)
    line.push_back(word.c_str());
  line.push_back(nullptr);
  return static_cast<int>(_wspawnv(_P_WAIT, program.c_str(), line.data()));
}

int becomeProgram(const fs::path& program, const std::vector<std::string>& arguments) {
  return runProgram(program, arguments);
}

std::optional<HeldFile> HeldFile::create(const fs::path& path, int& systemError) {
  // An open file cannot be removed here, which is all the hold that is needed.
  const int descriptor = _wopen(path.c_str(), _O_RDWR | _O_CREAT | _O_EXCL | _O_NOINHERIT, _S_IREAD | _S_IWRITE);
  if (descriptor < 0) {
    systemError = errno;
    return std::nullopt;
  }
  _close(descriptor);
  return HeldFile(-1);
}

HeldFile::~HeldFile() = default;

bool removeUnlessHeld(const fs::path& path) {
  std::error_code failure;
  return fs::remove(path, failure) && !failure;
}

#else

namespace {

/// Locks one byte of an open file for this descriptor alone, so that other openings and closings of the file in this
/// process do not matter. The byte lies beyond those that SQLite locks.
bool hold(int descriptor) {
#ifdef F_OFD_SETLK
  struct flock byte {};
  byte.l_type = F_WRLCK;
  byte.l_whence = SEEK_SET;
  byte.l_start = 0x7ffffff0;
  byte.l_len = 1;
  return fcntl(descriptor, F_OFD_SETLK, &byte) == 0;
#else
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0;
#endif
}

bool isRemoved(int descriptor) {
  struct stat found {};
  return fstat(descriptor, &found) != 0 || found.st_nlink == 0;
}

}  // namespace

std::optional<HeldFile> HeldFile::create(const fs::path& path, int& systemError) {
  constexpr mode_t kAsTheUserWants = 0666;
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kAsTheUserWants);
  if (descriptor < 0) {
    systemError = errno;
    return std::nullopt;
  }
  HeldFile file(descriptor);
  const int reason = hold(descriptor) ? 0 : errno;
  // Between the two calls another process may have taken it for one that nobody holds.
  if (reason == EAGAIN || reason == EACCES || isRemoved(descriptor)) {
    systemError = EEXIST;
    return std::nullopt;
  }
  return file;  // where the disk knows no locks, nobody can lock it to remove it either
}

HeldFile::~HeldFile() {
  if (descriptor_ >= 0)
    close(descriptor_);
}

bool removeUnlessHeld(const fs::path& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0)
    return false;
  const bool isGone = hold(descriptor) && unlink(path.c_str()) == 0;
  close(descriptor);
  return isGone;
}

bool standardErrorIsTerminal() {
  return isatty(STDERR_FILENO) != 0;
}

bool standardInputIsTerminal() {
  return isatty(STDIN_FILENO) != 0;
}

fs::path userDataFolder() {
  const char* home = std::getenv("HOME");
#ifdef __APPLE__
  return home ? fs::path(home) / "Library" / "Application Support" : fs::path();
#else
  // The XDG specification says to ignore a relative path.
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data && fs::path(data).is_absolute())
    return data;
  return home ? fs::path(home) / ".local" / "share" : fs::path();
#endif
}

fs::path programFile() {
#ifdef __APPLE__
  uint32_t size = 0;
  _NSGetExecutablePath(nullptr, &size);
  std::string path(size, '\0');
  _NSGetExecutablePath(path.data(), &size);
  return path.c_str();
#else
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown);
#endif
}

namespace {

/// Program and arguments as the system wants them.
class CommandWords {
 public:
  CommandWords(const fs::path& program, const std::vector<std::string>& arguments) : words_{program.string()} {
    words_.insert(words_.end(), arguments.begin(), arguments.end());
    for (std::string& word : words_)
      line_.push_back(word.data());
    line_.push_back(nullptr);
  }

  char** line() { return line_.data(); }

 private:
  std::vector<std::string> words_;
  std::vector<char*> line_;
};

}  // namespace

int becomeProgram(const fs::path& program, const std::vector<std::string>& arguments) {
  execv(program.c_str(), CommandWords(program, arguments).line());
  return -1;
}

int runProgram(const fs::path& program, const std::vector<std::string>& arguments) {
  CommandWords words(program, arguments);
#ifdef __APPLE__
  char** const environment = *_NSGetEnviron();
#else
  char** const environment = environ;
#endif
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, words.line(), environment) != 0)
    return -1;
  int state = 0;
  while (waitpid(child, &state, 0) < 0)
    if (errno != EINTR)
      return -1;
  return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

#endif

int reserveFile(const fs::path& path, int64_t bytes) {
#if defined(__linux__)
  const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0)
    return errno;
  const int failure = posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
  close(descriptor);
  return failure;
#else
  const std::vector<char> zeros(1 << 20, 0);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  for (int64_t left = bytes; left > 0 && file; left -= std::ssize(zeros))
    file.write(zeros.data(), std::min<int64_t>(left, std::ssize(zeros)));
  file.flush();
  return file ? 0 : ENOSPC;
#endif
}

HeldFile::HeldFile(HeldFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

int64_t physicalMemory() {
#ifdef _WIN32
  MEMORYSTATUSEX status{};
  status.dwLength = sizeof status;
  return GlobalMemoryStatusEx(&status) ? static_cast<int64_t>(status.ullTotalPhys) : 0;
#else
  const auto pages = static_cast<int64_t>(sysconf(_SC_PHYS_PAGES));
  const auto bytes = static_cast<int64_t>(sysconf(_SC_PAGESIZE));
  return pages > 0 && bytes > 0 ? pages * bytes : 0;
#endif
}

void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kMegabyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);  // the most it takes
  mallopt(M_TRIM_THRESHOLD, 256 * kMegabyte);
#endif
}

}  // namespace dglm
