// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>
#include <QXmlStreamReader>

#include <set>
#include <tuple>

#include "tests/test_case.h"

namespace {

const QString kRoot = QStringLiteral(DGLM_TEST_DATA "/../..");

struct Message {
  QString context, source, comment;
  QStringList translations;  ///< one, or one a plural form
  bool isFinished = true;

  auto key() const { return std::tie(context, source, comment); }
  bool operator<(const Message& other) const { return key() < other.key(); }
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
  Message message;
  message.context = context;
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      message.comment = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      message.isFinished = !xml.attributes().hasAttribute("type");
      const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      message.translations << text;
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

/// The messages of a .ts file. Plural forms stand one a line.
std::set<Message> readMessages(const QString& path) {
  std::set<Message> messages;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return messages;
  QXmlStreamReader xml(&file);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement)
      continue;
    if (xml.name() == QLatin1String("name"))
      context = xml.readElementText();
    if (xml.name() != QLatin1String("message"))
      continue;
    const bool hasForms = xml.attributes().hasAttribute("numerus");
    Message message = readMessage(xml, context);
    if (hasForms)
      message.translations = message.translations.join(QString()).trimmed().split(QRegularExpression("\\s*\n\\s*"));
    messages.insert(message);
  }
  return messages;
}

QString fileOf(const QString& language) {
  return QStringLiteral("decode-glm_%1.ts").arg(language);
}

QString pathOf(const QString& language) {
  return kRoot + "/translations/" + fileOf(language);
}

std::set<QString> placesOf(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%(?:L?[1-9]|n)"));
  std::set<QString> places;
  for (auto match = place.globalMatch(text); match.hasNext();)
    places.insert(match.next().captured());
  return places;
}

/// All sources of a folder but the list of texts, one after the other.
QByteArray textOf(const QString& folder) {
  QByteArray text;
  QDirIterator files(kRoot + '/' + folder, {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (file.open(QIODevice::ReadOnly) && !file.fileName().endsWith("core_texts.cpp"))
      text += file.readAll();
  }
  return text;
}

/// Core and app, with texts that stand on several lines in one.
QByteArray joinedTexts() {
  static const QRegularExpression seam(QStringLiteral("\"\\s*\\n\\s*\""));
  return QString::fromUtf8(textOf("core") + textOf("app")).remove(seam).toUtf8();
}

std::set<QString> translatedIn(const QString& context) {
  std::set<QString> texts;
  for (const Message& message : readMessages(pathOf("de")))
    if (message.context == context)
      texts.insert(message.source);
  return texts;
}

}  // namespace

class TestTranslations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyTextIsTranslated_data() { addLanguages(); }
  void everyTextIsTranslated() {
    QFETCH(QString, language);
    QFETCH(int, pluralForms);
    const std::set<Message> messages = readMessages(pathOf(language));
    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
      QVERIFY2(message.isFinished, qPrintable(message.source));
      const auto forms = message.translations.size();
      QVERIFY2(forms == 1 || forms == pluralForms, qPrintable(message.source));
      for (const QString& translation : message.translations)
        QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
  }

  void placesAreKept_data() { addLanguages(); }
  void placesAreKept() {
    QFETCH(QString, language);
    for (const Message& message : readMessages(pathOf(language)))
      for (const QString& translation : message.translations)
        QVERIFY2(placesOf(translation) == placesOf(message.source), qPrintable(translation));
  }

  void textsAreThoseOfTheSources_data() { addLanguages(); }
  void textsAreThoseOfTheSources() {
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    if (!QFile::exists(DGLM_LUPDATE))
      QSKIP("lupdate is not where it was when this test was built: " DGLM_LUPDATE);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(fileOf(language));
    QVERIFY(QFile::copy(pathOf(language), copy));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(DGLM_LUPDATE,
                  options + QStringList{"-no-obsolete", "-I", kRoot, kRoot + "/app", kRoot + "/widgets", "-ts", copy});
    QVERIFY(lupdate.waitForFinished());
    const QByteArray said = lupdate.readAll();
    QCOMPARE(lupdate.exitCode(), 0);
    // Such a text would be looked up under another name than it is stored.
    QVERIFY2(!said.contains("Q_OBJECT"), said);

    const std::set<Message> stored = readMessages(pathOf(language)), found = readMessages(copy);
    for (const Message& message : found)
      QVERIFY2(stored.contains(message), qPrintable("not translated yet: " + message.source));
    for (const Message& message : stored)
      QVERIFY2(found.contains(message), qPrintable("no longer in the sources: " + message.source));
  }

  void whatCoreSaysIsTranslated_data() {
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("least");
    // Every Why is in the list of app/texts/core_texts.cpp, or says that it stays English.
    QTest::newRow("reasons") << "dglm::Reasons"
                             << "\\bWhy\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"" << 100;
    QTest::newRow("remarks") << "dglm::Reasons"
                             << "\\bPhrase\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"" << 2;
    QTest::newRow("steps") << "dglm::Steps"
                           << "(?:\\breport\\(|RecordProgress progress\\(|step_\\()\\{?\"([A-Z][^\"]*)\"" << 30;
  }
  void whatCoreSaysIsTranslated() {
    QFETCH(QString, context);
    QFETCH(QString, pattern);
    QFETCH(int, least);
    const std::set<QString> translated = translatedIn(context);
    int texts = 0;
    for (auto match = QRegularExpression(pattern).globalMatch(QString::fromUtf8(joinedTexts())); match.hasNext();
         ++texts) {
      const QString text = match.next().captured(1);
      QVERIFY2(translated.contains(text), qPrintable("neither translated nor inEnglish: " + text));
    }
    QVERIFY(texts >= least);
  }

  /// No sentence stands in an error as it is: nothing could translate it.
  void noReasonIsABareText() {
    QString sources = QString::fromUtf8(joinedTexts());
    static const QRegularExpression error(QStringLiteral("ErrorKind::\\w+,\\s*\\{"));
    static const QRegularExpression why(QStringLiteral("\\bWhy(?:::inEnglish)?\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\""));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    static const QRegularExpression sentence(QStringLiteral("[A-Za-z,] [A-Za-z]"));
    sources.remove(why);
    for (auto match = error.globalMatch(sources); match.hasNext();) {
      const auto start = match.next().capturedEnd();
      const QString arguments = sources.mid(start, sources.indexOf(';', start) - start);
      for (auto text = literal.globalMatch(arguments); text.hasNext();)
        QVERIFY2(!sentence.match(text.next().captured(1)).hasMatch(), qPrintable(arguments));
    }
  }

  void textsWithoutAKindAreStillThoseOfCore() {
    const QByteArray sources = joinedTexts();
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    int texts = 0;
    for (const Message& message : readMessages(pathOf("de"))) {
      if (message.context != "dglm::Steps" && message.context != "dglm::Reasons")
        continue;
      ++texts;
      for (const QString& part : message.source.split(place, Qt::SkipEmptyParts))
        QVERIFY2(sources.contains(part.toUtf8()), qPrintable(message.source));
    }
    QVERIFY(texts > 0);
  }

 private:
  static void addLanguages() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("pluralForms");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("German") << "de" << 2 << QStringList();
    QTest::newRow("Chinese") << "zh_CN" << 1 << QStringList();
    QTest::newRow("English plurals") << "en" << 2 << QStringList{"-pluralonly"};
  }
};

DGLM_TEST(TestTranslations);
#include "tst_translations.moc"
