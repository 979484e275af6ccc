// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <set>
#include <string_view>

#include "app/texts/messages.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

std::set<char> placesOf(std::string_view sentence) {
  std::set<char> places;
  for (size_t i = 0; i + 1 < sentence.size(); ++i)
    if (sentence[i] == '%')
      places.insert(sentence[i + 1]);
  return places;
}

}  // namespace

class TestMessages : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyKindHasASentenceWithItsPlaces() {
    for (const ErrorKind kind : allErrorKinds()) {
      const QByteArray name(errorKindName(kind).data(), static_cast<qsizetype>(errorKindName(kind).size()));
      const char* sentence = untranslatedMessage(kind);
      QVERIFY2(sentence, name);
      QVERIFY2(placesOf(sentence) == placesOf(errorSentence(kind)), name);
    }
  }

  void fillsThePlaces() {
    const QString text = messageFor({ErrorKind::RecordNotFound, {"pUC18", "pUC19, pBR322"}});
    QVERIFY2(text.contains("pUC18") && text.contains("pUC19, pBR322") && !text.contains('%'), qPrintable(text));
  }

  void keepsPercentSignsOfArguments() {
    const QString text = messageFor({ErrorKind::RecordNotFound, {"50%2", "none"}});
    QVERIFY2(text.contains("50%2"), qPrintable(text));
  }
};

DGLM_TEST(TestMessages);
#include "tst_messages.moc"
