// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace dglm::test {

/// A folder for one test's files, removed at its end.
class TemporaryFolder {
 public:
  std::filesystem::path path(const std::string& name = {}) const {
    return std::filesystem::path(folder_.path().toStdString()) / name;
  }

  /// Writes a file of this content and returns its path.
  std::filesystem::path write(const std::string& name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
  }

  int fileCount() const {
    const std::filesystem::directory_iterator files(path());
    return static_cast<int>(std::distance(begin(files), end(files)));
  }

 private:
  QTemporaryDir folder_;
};

inline std::string contentOf(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

}  // namespace dglm::test
