// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dglm {

// The one place for what the C++ standard library cannot tell about the system.

/// True if standard error goes to a terminal, so that a line may be rewritten in place.
bool standardErrorIsTerminal();

/// True if standard input is a terminal, so that a question can be answered.
bool standardInputIsTerminal();

/// The folder in which programs keep a user's data: $XDG_DATA_HOME or ~/.local/share, ~/Library/Application Support on
/// macOS, %LOCALAPPDATA% on Windows. Empty if the system does not tell.
std::filesystem::path userDataFolder();

/// The file of the running program; empty if the system does not tell.
std::filesystem::path programFile();

/// Runs a program without a shell and waits for its end; what it writes goes where ours goes. Its exit status, or -1 if
/// it could not be started or was killed.
int runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);

/// Runs a program in place of this one, which ends with it: its process too, where the system can do that. Returns only
/// if it could not be started, then -1, or where the system cannot, then its exit status.
int becomeProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);

/// A new file that counts as in use until this goes or the process ends, however it ends. Others may open, write,
/// rename and remove it meanwhile.
class HeldFile {
 public:
  /// Makes the file. None if it exists or cannot be made; `systemError` then has the system's number.
  static std::optional<HeldFile> create(const std::filesystem::path& path, int& systemError);

  HeldFile(HeldFile&& other) noexcept;
  HeldFile& operator=(HeldFile&&) = delete;
  ~HeldFile();

 private:
  explicit HeldFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// Removes a file that a HeldFile made; false if it is in use or cannot be removed.
bool removeUnlessHeld(const std::filesystem::path& path);

/// Gives an existing file this many bytes, all of them on the disk, so that writing into them cannot fail for want of
/// room. The system's error number; 0: done.
int reserveFile(const std::filesystem::path& path, int64_t bytes);

/// Bytes of memory that the computer has; 0 where the system does not tell.
int64_t physicalMemory();

/// Has the allocator keep what is freed, up to 256 MB, for the next request: each layer of a model frees tens of
/// megabytes, and new pages from the system for the next one cost a tenth of the time. Only glibc needs it.
void keepFreedMemory();

}  // namespace dglm
