// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include <map>
#include <string>
#include <string_view>

#include "tests/core/scripted_server.h"

namespace dglm::test {

inline std::string sha256Of(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// A hub with one repository of files, whose .pt files have digests.
class SmallHub {
 public:
  explicit SmallHub(std::map<std::string, QByteArray> files)
      : files_(std::move(files)), server_([this](const ServerRequest& request) { return answer(request); }) {}

  std::string url() const { return server_.url(); }
  std::vector<ServerRequest> requests() const { return server_.requests(); }

  std::string extraEntry;  ///< JSON that the list of files ends with
  QByteArray card = R"({"tags":["license:apache-2.0"]})";

 private:
  ServerReply answer(const ServerRequest& request) const {
    const std::string target = request.target.toStdString();
    if (target.ends_with("/tree/main?recursive=1"))
      return okReply(QByteArray::fromStdString(list()));
    if (target.starts_with("/api/models/") && target.ends_with("/revision/main"))
      return okReply(card);
    constexpr std::string_view kResolve = "/resolve/main/";
    const size_t at = target.find(kResolve);
    const auto file = at == std::string::npos ? files_.end() : files_.find(target.substr(at + kResolve.size()));
    return file == files_.end() ? httpReply("404 Not Found", "Content-Length: 0\r\n", {})
                                : rangeReply(file->second, request.from);
  }

  std::string list() const {
    std::string json;
    for (const auto& [path, bytes] : files_) {
      json += json.empty() ? "[" : ",";
      json += R"({"type":"file","oid":"0","path":")" + path + R"(","size":)" + std::to_string(bytes.size());
      if (path.ends_with(".pt"))
        json += R"(,"lfs":{"oid":")" + sha256Of(bytes) + R"(","size":1})";
      json += "}";
    }
    return json + extraEntry + "]";
  }

  std::map<std::string, QByteArray> files_;
  ScriptedServer server_;
};

}  // namespace dglm::test
