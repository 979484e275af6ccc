// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace dglm::test {

struct ServerRequest {
  QByteArray target;  ///< "/a/b?c"
  qint64 from = -1;   ///< of "Range: bytes=FROM-"; -1 without one
};

/// An answer as it goes over the wire.
struct ServerReply {
  QByteArray bytes;
  bool staysOpen = false;  ///< sends nothing more and does not close
};

inline ServerReply httpReply(const char* status, const QByteArray& headers, const QByteArray& body) {
  return {QByteArray("HTTP/1.1 ") + status + "\r\nConnection: close\r\n" + headers + "\r\n" + body, false};
}

/// The whole body with its right length.
inline ServerReply okReply(const QByteArray& body) {
  return httpReply("200 OK", "Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
}

/// What a server that resumes gives.
inline ServerReply rangeReply(const QByteArray& body, qint64 from) {
  if (from < 0)
    return okReply(body);
  const QByteArray size = QByteArray::number(body.size());
  const QByteArray rest = body.mid(from);
  return httpReply("206 Partial Content",
                   "Content-Length: " + QByteArray::number(rest.size()) + "\r\nContent-Range: bytes " +
                       QByteArray::number(from) + "-" + QByteArray::number(body.size() - 1) + "/" + size + "\r\n",
                   rest);
}

/// An HTTP server on this computer, on a thread of its own, that answers as the test's function says.
class ScriptedServer {
 public:
  using Script = std::function<ServerReply(const ServerRequest&)>;

  explicit ScriptedServer(Script script) : script_(std::move(script)) {
    worker_.moveToThread(&thread_);
    thread_.start();
    QMetaObject::invokeMethod(
        &worker_, [this] { listen(); }, Qt::BlockingQueuedConnection);
  }
  ~ScriptedServer() {
    QMetaObject::invokeMethod(
        &worker_, [this] { server_.reset(); }, Qt::BlockingQueuedConnection);
    thread_.quit();
    thread_.wait();
  }
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  std::string url(const std::string& path = {}) const { return "http://127.0.0.1:" + std::to_string(port_) + path; }

  /// Requests so far.
  std::vector<ServerRequest> requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  void listen() {
    server_ = std::make_unique<QTcpServer>();
    server_->listen(QHostAddress::LocalHost);
    port_ = server_->serverPort();
    QObject::connect(server_.get(), &QTcpServer::newConnection, server_.get(), [this] {
      QTcpSocket* socket = server_->nextPendingConnection();
      QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
    });
  }

  void read(QTcpSocket* socket) {
    QByteArray& text = received_[socket];
    text += socket->readAll();
    if (text.startsWith("GET") && !text.contains("\r\n\r\n"))
      return;
    const ServerRequest request = parsed(std::exchange(text, {}));
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
    }
    const ServerReply reply = script_(request);
    socket->write(reply.bytes);
    if (!reply.staysOpen)
      socket->disconnectFromHost();
  }

  static ServerRequest parsed(const QByteArray& text) {
    ServerRequest request;
    request.target = text.split(' ').value(1);
    constexpr const char* kRange = "Range: bytes=";
    if (const qsizetype at = text.indexOf(kRange); at >= 0) {
      const qsizetype begin = at + static_cast<qsizetype>(qstrlen(kRange));
      request.from = text.mid(begin, text.indexOf('-', begin) - begin).toLongLong();
    }
    return request;
  }

  Script script_;
  QThread thread_;
  QObject worker_;
  std::unique_ptr<QTcpServer> server_;
  QHash<QTcpSocket*, QByteArray> received_;
  quint16 port_ = 0;
  mutable std::mutex mutex_;
  std::vector<ServerRequest> requests_;
};

}  // namespace dglm::test
