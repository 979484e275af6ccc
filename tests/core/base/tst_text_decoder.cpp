// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <random>
#include <string>

#include "core/base/json_text.h"
#include "core/base/text_decoder.h"
#include "core/base/text_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// The same bytes decoded in pieces of the given size.
std::string inPieces(const std::string& bytes, size_t size, TextEncoding encoding, TextDecoder& decoder) {
  decoder = TextDecoder(encoding);
  std::string text;
  for (size_t at = 0; at < bytes.size(); at += size) {
    const std::string piece = bytes.substr(at, size);
    decoder.setLineEnds(std::ranges::count(text, '\n'));
    if (decoder.leavesAsTheyAre(piece))
      text += piece;
    else
      decoder.decode(piece, text);
  }
  decoder.finish(text);
  return text;
}

/// Qt as an independent judge.
bool isValidUtf8(const std::string& text) {
  QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
  [[maybe_unused]] const QString decoded = decoder(QByteArray::fromStdString(text));
  return !decoder.hasError();
}

std::string utf16(const QString& text, bool isBigEnd) {
  QStringEncoder encoder(isBigEnd ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE);
  return QByteArray(encoder(text)).toStdString();
}

}  // namespace

class TestTextDecoder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reads_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("foreign");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const char* bytes, const char* text, int foreign, int line) {
      QTest::newRow(name) << QByteArray(bytes) << QByteArray(text) << foreign << line;
    };
    row("ASCII", "acgt\nacgt\n", "acgt\nacgt\n", 0, 0);
    row("line ends of all kinds", "a\r\nb\rc\nd\r\re\n\r\n", "a\nb\nc\nd\n\ne\n\n", 0, 0);
    row("UTF-8", "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\xa7\xac\n", "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\xa7\xac\n", 0, 0);
    row("Latin-1", "x\ny\r\ncaf\xe9 \xb5\n", "x\ny\ncaf\xc3\xa9 \xc2\xb5\n", 2, 3);
    row("Windows", "5\x92 end \x96 3\x92\r", "5\xe2\x80\x99 end \xe2\x80\x93 3\xe2\x80\x99\n", 3, 1);
    row("one broken byte", "\xc3\xa9\xc3\n\xc3\xa9", "\xc3\xa9\xc3\x83\n\xc3\xa9", 1, 1);
    row("cut off", "\r\xe2\x82", "\n\xc3\xa2\xe2\x80\x9a", 2, 2);
    row("too long", "\xc0\xaf", "\xc3\x80\xc2\xaf", 2, 1);
    row("surrogate", "\xed\xa0\x80", "\xc3\xad\xc2\xa0\xe2\x82\xac", 3, 1);
    row("beyond Unicode", "\xf4\x90\x80\x80", "\xc3\xb4\xc2\x90\xe2\x82\xac\xe2\x82\xac", 4, 1);
  }
  void reads() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QFETCH(int, foreign);
    QFETCH(int, line);
    for (const size_t size : {1, 2, 3, 5, 100}) {
      TextDecoder decoder;
      QCOMPARE(QByteArray::fromStdString(inPieces(bytes.toStdString(), size, TextEncoding::Utf8, decoder)), text);
      QCOMPARE(decoder.foreignBytes(), foreign);
      QCOMPARE(decoder.firstForeignLine(), line);
    }
    QCOMPARE(QByteArray::fromStdString(decodedText(bytes.toStdString())), text);
  }

  void anyBytesBecomeValidUtf8() {
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
      std::string bytes(random() % 40 + 1, ' ');
      for (char& byte : bytes)
        byte = static_cast<char>(random() % 4 == 0 ? 'a' + random() % 26 : random() % 256);
      for (const TextEncoding encoding :
           {TextEncoding::Utf8, TextEncoding::Utf16LittleEnd, TextEncoding::Utf16BigEnd}) {
        TextDecoder decoder;
        const std::string whole = inPieces(bytes, bytes.size(), encoding, decoder);
        const int64_t foreign = decoder.foreignBytes(), line = decoder.firstForeignLine();
        QVERIFY(isValidUtf8(whole));
        QVERIFY(whole.find('\r') == std::string::npos);
        QCOMPARE(inPieces(bytes, 1 + random() % 7, encoding, decoder), whole);
        QCOMPARE(decoder.foreignBytes(), foreign);
        QCOMPARE(decoder.firstForeignLine(), line);
      }
      QVERIFY(isValidUtf8(validUtf8(bytes)) && isValidUtf8(printableText(bytes)));
    }
  }

  void readsUtf16() {
    const QString text = QStringLiteral("name\tsequence\r\n5\u2019 end \U0001F9EC\tACGT\r\n");
    const std::string expected = "name\tsequence\n5\xe2\x80\x99 end \xf0\x9f\xa7\xac\tACGT\n";
    QCOMPARE(decodedText("\xff\xfe" + utf16(text, false)), expected);
    QCOMPARE(decodedText("\xfe\xff" + utf16(text, true)), expected);
    TextDecoder decoder;
    QCOMPARE(inPieces(utf16(text, true), 3, TextEncoding::Utf16BigEnd, decoder), expected);
    QCOMPARE(decoder.foreignBytes(), 0);
    QCOMPARE(inPieces(std::string("a\0\x3d\xd8z\0", 6), 1, TextEncoding::Utf16LittleEnd, decoder),
             std::string("a\xef\xbf\xbdz"));
    QCOMPARE(decoder.foreignBytes(), 2);
  }

  void validTextStaysAsItIs() {
    const std::string text = "caf\xc3\xa9\r\n\tx";
    QCOMPARE(validUtf8(text), text);
    QCOMPARE(printableText(text), text);
    QCOMPARE(printableText(std::string("a\0b\x1b\x7f\xe9", 6)), std::string("a b  \xc3\xa9"));
  }

  void smallFilesAreReadAsText() {
    const TemporaryFolder folder;
    const auto path = folder.write("a.json", "\xef\xbb\xbf{\"a\":\r\n\"\xb5\"}");
    QCOMPARE(readTextFile(path, 100).value(), std::string("{\"a\":\n\"\xc2\xb5\"}"));
    QCOMPARE(readWholeFile(path, 100).value(), contentOf(path));
  }

  void jsonNeverThrows() {
    QCOMPARE(jsonText(nlohmann::json{{"path", "/tmp/\xff.gb"}}), std::string("{\"path\":\"/tmp/\xef\xbf\xbd.gb\"}"));
    QCOMPARE(jsonText(nlohmann::json::array({1, 2}), 1), std::string("[\n 1,\n 2\n]"));
  }
};

DGLM_TEST(TestTextDecoder);
#include "tst_text_decoder.moc"
