// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QtTest>

#include "core/shelf/file_download.h"
#include "tests/core/project_samples.h"
#include "tests/core/scripted_server.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

QByteArray someBytes(qsizetype count) {
  QByteArray bytes(count, '\0');
  for (qsizetype i = 0; i < count; ++i)
    bytes[i] = static_cast<char>((i * 2654435761U) >> 13);
  return bytes;
}

std::string sha256Of(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

}  // namespace

class TestFileDownload : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("no_proxy", "127.0.0.1"); }
  void wholeFile();
  void emptyFile();
  void cutConnectionIsResumedAtOnce();
  void partOfAnEarlierCallIsResumed();
  void serverIgnoringRangeStartsAgain();
  void refusedRangeStartsAgain();
  void partOfAnotherFileStartsAgain();
  void withoutDigestNothingIsResumed();
  void announcedTooLong();
  void announcedTooShort();
  void moreBytesThanListed();
  void wrongDigestIsNotKept();
  void refusals_data();
  void refusals();
  void redirectIsFollowed();
  void redirectToAnotherProtocolIsNot();
  void unreachableServer();
  void brokenTls();
  void cancelWithinASecond();

 private:
  Result<std::string> fetch(const ScriptedServer& server, const JobContext& job = {}) {
    return fetchFrom(server.url("/weights"), job);
  }
  Result<std::string> fetchFrom(const std::string& url, const JobContext& job = {}) {
    return downloadFile(
        {url, file_, target()}, [this](int64_t bytes) { arrived_ = bytes; }, job);
  }
  std::filesystem::path target() const { return folder_->path("model.safetensors"); }
  std::filesystem::path part() const { return folder_->path("model.safetensors.part"); }
  bool isComplete() const { return contentOf(target()) == bytes_.toStdString() && !std::filesystem::exists(part()); }

  const QByteArray bytes_ = someBytes(300'000);
  const HubFile published_{"model.safetensors", bytes_.size(), sha256Of(bytes_)};
  HubFile file_ = published_;
  std::unique_ptr<TemporaryFolder> folder_;
  int64_t arrived_ = 0;

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<TemporaryFolder>();
    file_ = published_;
    arrived_ = 0;
  }
};

void TestFileDownload::wholeFile() {
  const ScriptedServer server([&](const ServerRequest&) { return okReply(bytes_); });
  QCOMPARE(valueOf(fetch(server)), file_.sha256);
  QVERIFY(isComplete());
  QCOMPARE(arrived_, int64_t{bytes_.size()});
}

void TestFileDownload::emptyFile() {
  file_ = {"empty", 0, {}};
  const ScriptedServer server([](const ServerRequest&) { return okReply({}); });
  QCOMPARE(valueOf(fetch(server)), sha256Of({}));
  QVERIFY(std::filesystem::exists(target()));
}

void TestFileDownload::cutConnectionIsResumedAtOnce() {
  // Each answer promises the whole rest and ends after 100,000 bytes of it.
  const ScriptedServer server([&](const ServerRequest& request) {
    ServerReply reply = rangeReply(bytes_, request.from);
    const qsizetype head = reply.bytes.indexOf("\r\n\r\n") + 4;
    reply.bytes.truncate(head + 100'000);
    return reply;
  });
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
  const std::vector<ServerRequest> requests = server.requests();
  QCOMPARE(requests.size(), size_t{3});
  QCOMPARE(requests[0].from, -1);
  QCOMPARE(requests[1].from, 100'000);
  QCOMPARE(requests[2].from, 200'000);
}

void TestFileDownload::partOfAnEarlierCallIsResumed() {
  folder_->write("model.safetensors.part", bytes_.left(120'000).toStdString());
  const ScriptedServer server([&](const ServerRequest& request) { return rangeReply(bytes_, request.from); });
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
  QCOMPARE(server.requests().size(), size_t{1});
  QCOMPARE(server.requests()[0].from, 120'000);
}

void TestFileDownload::serverIgnoringRangeStartsAgain() {
  folder_->write("model.safetensors.part", bytes_.left(120'000).toStdString());
  const ScriptedServer server([&](const ServerRequest&) { return okReply(bytes_); });
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
}

void TestFileDownload::refusedRangeStartsAgain() {
  folder_->write("model.safetensors.part", bytes_.left(120'000).toStdString());
  const ScriptedServer server([&](const ServerRequest& request) {
    return request.from >= 0 ? httpReply("416 Range Not Satisfiable", "Content-Length: 0\r\n", {}) : okReply(bytes_);
  });
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
  QCOMPARE(server.requests().size(), size_t{2});
}

void TestFileDownload::partOfAnotherFileStartsAgain() {
  folder_->write("model.safetensors.part", std::string(120'000, 'x'));
  const ScriptedServer server([&](const ServerRequest& request) { return rangeReply(bytes_, request.from); });
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
  QCOMPARE(server.requests().size(), size_t{2});
}

void TestFileDownload::withoutDigestNothingIsResumed() {
  file_.sha256.clear();
  folder_->write("model.safetensors.part", std::string(120'000, 'x'));
  const ScriptedServer server([&](const ServerRequest& request) { return rangeReply(bytes_, request.from); });
  QCOMPARE(valueOf(fetch(server)), published_.sha256);
  QVERIFY(isComplete());
  QCOMPARE(server.requests()[0].from, -1);
}

void TestFileDownload::announcedTooLong() {
  const ScriptedServer server(
      [&](const ServerRequest&) { return httpReply("200 OK", "Content-Length: 300001\r\n", bytes_); });
  VERIFY_ERROR(fetch(server), ErrorKind::DownloadDamaged);
  QCOMPARE(folder_->fileCount(), 0);
}

void TestFileDownload::announcedTooShort() {
  const ScriptedServer server(
      [&](const ServerRequest&) { return httpReply("200 OK", "Content-Length: 1000\r\n", bytes_); });
  const Result<std::string> result = fetch(server);
  VERIFY_ERROR(result, ErrorKind::DownloadDamaged);
  QVERIFY2(QString::fromStdString(result.error().text()).contains("it ends after 1000 bytes"),
           result.error().text().c_str());
  QCOMPARE(folder_->fileCount(), 0);
}

void TestFileDownload::moreBytesThanListed() {
  // No length is announced: the connection's end is the file's.
  const ScriptedServer server([&](const ServerRequest&) { return httpReply("200 OK", {}, bytes_ + "more"); });
  VERIFY_ERROR(fetch(server), ErrorKind::DownloadDamaged);
  QCOMPARE(folder_->fileCount(), 0);
}

void TestFileDownload::wrongDigestIsNotKept() {
  QByteArray other = bytes_;
  other[150'000] = static_cast<char>(other[150'000] ^ 1);
  const ScriptedServer server([&](const ServerRequest&) { return okReply(other); });
  const Result<std::string> result = fetch(server);
  VERIFY_ERROR(result, ErrorKind::DownloadDamaged);
  const QString text = QString::fromStdString(result.error().text());
  QVERIFY2(text.contains("model.safetensors") && text.contains(QString::fromStdString(sha256Of(other))) &&
               text.contains(QString::fromStdString(file_.sha256)),
           qPrintable(text));
  QCOMPARE(folder_->fileCount(), 0);
}

void TestFileDownload::refusals_data() {
  QTest::addColumn<QByteArray>("status");
  QTest::addColumn<QString>("meaning");
  QTest::newRow("401") << QByteArray("401 Unauthorized") << "sign-in";
  QTest::newRow("403") << QByteArray("403 Forbidden") << "access is denied";
  QTest::newRow("404") << QByteArray("404 Not Found") << "no such model";
  QTest::newRow("503") << QByteArray("503 Service Unavailable") << "try again later";
}

void TestFileDownload::refusals() {
  QFETCH(QByteArray, status);
  QFETCH(QString, meaning);
  const ScriptedServer server([&](const ServerRequest&) { return httpReply(status, "Content-Length: 4\r\n", "page"); });
  const Result<std::string> result = fetch(server);
  VERIFY_ERROR(result, ErrorKind::DownloadRefused);
  const QString text = QString::fromStdString(result.error().text());
  QVERIFY2(text.contains(status.left(3)) && text.contains(meaning), qPrintable(text));
  QCOMPARE(folder_->fileCount(), 0);
}

void TestFileDownload::redirectIsFollowed() {
  const ScriptedServer storage([&](const ServerRequest& request) { return rangeReply(bytes_, request.from); });
  const ScriptedServer server([&](const ServerRequest&) {
    return httpReply("302 Found", "Location: " + QByteArray::fromStdString(storage.url("/blob")) + "\r\n", "moved");
  });
  folder_->write("model.safetensors.part", bytes_.left(120'000).toStdString());
  VERIFY_OK(fetch(server));
  QVERIFY(isComplete());
  QCOMPARE(storage.requests()[0].target, QByteArray("/blob"));
  QCOMPARE(storage.requests()[0].from, 120'000);
}

void TestFileDownload::redirectToAnotherProtocolIsNot() {
  const auto secret = folder_->write("secret", "x");
  const ScriptedServer server([&](const ServerRequest&) {
    return httpReply("302 Found", "Location: file://" + QByteArray::fromStdString(secret.string()) + "\r\n", {});
  });
  VERIFY_ERROR(fetch(server), ErrorKind::NetworkFailed);
}

void TestFileDownload::unreachableServer() {
  std::string url;
  {
    url = ScriptedServer([](const ServerRequest&) { return ServerReply(); }).url("/weights");
  }
  const Result<std::string> result = fetchFrom(url);
  VERIFY_ERROR(result, ErrorKind::NetworkFailed);
  QVERIFY2(QString::fromStdString(result.error().text()).contains("everything else works offline"),
           result.error().text().c_str());
}

void TestFileDownload::brokenTls() {
  const ScriptedServer server([&](const ServerRequest&) { return okReply(bytes_); });
  const Result<std::string> result = fetchFrom("https" + server.url("/weights").substr(4));
  VERIFY_ERROR(result, ErrorKind::NetworkFailed);
  QVERIFY2(QString::fromStdString(result.error().text()).contains("TLS"), result.error().text().c_str());
}

void TestFileDownload::cancelWithinASecond() {
  const ScriptedServer server([&](const ServerRequest&) {
    return ServerReply{httpReply("200 OK", "Content-Length: 300000\r\n", bytes_.left(50'000)).bytes, true};
  });
  StopSource source;
  QElapsedTimer sinceStop;
  const auto stopAtFirstBytes = [&](int64_t bytes) {
    arrived_ = bytes;
    if (bytes < 50'000)
      return;
    sinceStop.start();
    source.requestStop();
  };
  VERIFY_ERROR(downloadFile({server.url("/weights"), file_, target()}, stopAtFirstBytes, {source.token(), {}}),
               ErrorKind::Cancelled);
  QVERIFY(sinceStop.elapsed() < 1000);
  QCOMPARE(contentOf(part()), bytes_.left(50'000).toStdString());
  QVERIFY(!std::filesystem::exists(target()));
}

DGLM_TEST(TestFileDownload);
#include "tst_file_download.moc"
