// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTranslator>
#include <QtTest>

#include <filesystem>
#include <set>
#include <string_view>

#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "core/study/demo_project.h"
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

class Marking : public QTranslator {
 public:
  QString translate(const char* context, const char* source, const char*, int) const override {
    return QByteArrayView(context) == "dglm::Remarks" ? "translated: " + QString::fromUtf8(source) : QString();
  }
  bool isEmpty() const override { return false; }
};

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

  /// A translation is found for each, with its numbers.
  void theDemosRemarksAreInTheUsersLanguage() {
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    const auto demo = readDemoDescription(std::filesystem::path(DGLM_TEST_DATA) / ".." / ".." / "resources" / "demo");
    QVERIFY(demo.hasValue() && !demo.value().remarks.empty());
    for (const auto& [record, remark] : demo.value().remarks)
      QCOMPARE(remarkText(remark), "translated: " + QString::fromStdString(remark));
    QCOMPARE(remarkText("a gift of the neighbours"), QString("a gift of the neighbours"));
    QCoreApplication::removeTranslator(&marking);
  }
};

DGLM_TEST(TestMessages);
#include "tst_messages.moc"
