// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <sqlite3.h>

#include <QtTest>

#include <map>
#include <random>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

constexpr int64_t kWidth = 16;
constexpr size_t kPageBytes = 8192;

/// A connection as another program has it: no checks of ours, and its triggers can be left out.
class Sql {
 public:
  explicit Sql(const fs::path& path, bool withTriggers = true) {
    sqlite3_open(path.string().c_str(), &connection_);
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_ENABLE_TRIGGER, withTriggers ? 1 : 0, nullptr);
  }
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;
  ~Sql() { sqlite3_close(connection_); }

  /// The values of all rows, one after the other.
  QStringList run(const QString& sql) {
    QStringList values;
    char* problem = nullptr;
    if (sqlite3_exec(connection_, sql.toUtf8().constData(), collect, &values, &problem) != SQLITE_OK)
      values << QStringLiteral("failed: ") + problem;
    sqlite3_free(problem);
    return values;
  }

 private:
  static int collect(void* values, int columns, char** texts, char**) {
    for (int column = 0; column < columns; ++column)
      static_cast<QStringList*>(values)->append(QString::fromUtf8(texts[column]));
    return 0;
  }
  sqlite3* connection_ = nullptr;
};

Record longRecord(const std::string& name, unsigned seed) {
  std::mt19937 random(seed);
  Record record = sampleRecord(name);
  for (int i = 0; i < 4'000; ++i)
    record.bases += "ACGT"[random() % 4];
  for (int i = 0; i < 50; ++i)
    record.features.push_back(sampleFeature("CDS", {{{10 * i, 10 * i + 9}, Strand::Reverse}}));
  return record;
}

void addScores(Project& project) {
  ScoreRun run;
  run.modelName = "nt50";
  run.sets = {{"/data/a.gb", std::string(64, 'd')}};
  ConceptScores scores;
  scores.concepts = {"AmpR", "ori"};
  for (int32_t latent = 0; latent < 200; ++latent) {
    LatentScore score{latent, latent % 2, 0.25, {}};
    score.sets[0].f1 = 1.0 / (1 + latent);
    score.sets[0].support = latent;
    scores.rows.push_back(score);
  }
  valueOf(project.scores().add(run, scores));
}

void addSteering(Project& project, RecordId record) {
  SteeringStudy study;
  study.name = "A1408G";
  study.record = record;
  study.model = ModelId{1};
  study.dictionary = DictionaryId{1};
  study.site = "ffn-output";
  study.inputJson = "{}";
  const SteeringId id = valueOf(project.steering().add(study, {R"({"edits": []})", "", {}}));
  valueOf(project.steering().append(id, {R"({"edits": [1]})", std::string(3000, 'x'), 31.5}));
}

/// A closed project with something in every table.
fs::path makeProject(const fs::path& path) {
  Project project = valueOf(Project::create(path));
  const std::vector<NewRecord> records{{sampleRecord("pFirst"), {"/data/a.gb", std::string(64, 'c'), "seen"}},
                                       {longRecord("pSecond", 1), {}},
                                       {longRecord("pThird", 2), {}}};
  const std::vector<RecordId> ids = valueOf(project.records().add(records));
  const AnalysisId analysis = addSampleAnalysis(project, kWidth);
  ActivationWriter writer = valueOf(project.activations().writer(analysis));
  for (size_t i = 0; i < ids.size(); ++i)
    [[maybe_unused]] const Status added = writer.add(ids[i], sampleCode(records[i].record, 6, kWidth, 3, 1));
  [[maybe_unused]] const Status committed = writer.commit();
  [[maybe_unused]] const Status labelled =
      project.activations().setLabels(analysis, std::vector<LatentLabel>{{3, "AmpR", 0.5}});
  [[maybe_unused]] const Status marked = project.latentMarks().setPins(DictionaryId{1}, std::vector<int32_t>{3}, {});
  [[maybe_unused]] const Status coloured =
      project.views().setFeatureStyles(ids[0], std::vector<FeatureStyle>{{0, "#ff0000", false}});
  [[maybe_unused]] const Status viewed = project.views().setState("window", R"({"zoom": 2})");
  addScores(project);
  addSteering(project, ids[0]);
  return path;
}

/// All that a project holds, as the program reads it.
QStringList contentOf(const Project& project) {
  QStringList content;
  const auto add = [&content](const auto& value) { content << QVariant::fromValue(value).toString(); };
  for (const RecordSummary& summary : valueOf(project.records().list())) {
    const Record record = valueOf(project.records().load(summary.id));
    for (const std::string& text :
         {record.id, record.description, record.accession, record.version, record.moleculeType, record.bases,
          summary.origin.sha256, summary.origin.remark, summary.origin.path.string(), summary.note})
      content << QString::fromStdString(text);
    for (const auto& [keyword, text] : record.headers)
      content << QString::fromStdString(keyword + text);
    add(summary.featureCount);
    add(summary.gc);
    add(static_cast<int>(record.topology));
    for (const Feature& feature : record.features) {
      content << QString::fromStdString(feature.type) << QString::number(static_cast<int>(feature.order));
      for (const FeatureSegment& segment : feature.segments)
        content << QString::number(segment.bases.start) << QString::number(segment.bases.end)
                << QString::number(static_cast<int>(segment.strand)) << QString::number(int{segment.partialStart})
                << QString::number(int{segment.partialEnd});
      for (const Qualifier& qualifier : feature.qualifiers)
        content << QString::fromStdString(qualifier.key + '=' + qualifier.value)
                << QString::number(int{qualifier.quoted} * 2 + int{qualifier.hasValue});
    }
    for (const FeatureStyle& style : valueOf(project.views().featureStyles(summary.id)))
      content << QString::fromStdString(style.colour) << QString::number(style.feature);
    for (const StoredAnalysis& stored : valueOf(project.analyses().list()))
      for (const CodedReading& reading : valueOf(project.activations().recordCode(stored.id, summary.id)).readings) {
        for (const int32_t id : reading.tokenIds)
          add(id);
        for (const int32_t latent : reading.code.latents)
          add(latent);
        for (const float value : reading.code.values)
          add(value);
        for (const BaseRange& bases : reading.bases)
          add(bases.start);
      }
  }
  for (const StoredAnalysis& stored : valueOf(project.analyses().list()))
    for (int32_t latent = 0; latent < kWidth; ++latent)
      for (const PlacedToken& token : valueOf(project.activations().topTokens(stored.id, latent, 1'000'000)))
        content << QString::number(token.bases.start) << QString::number(static_cast<double>(token.value));
  for (const StoredScoreRun& stored : valueOf(project.scores().list()))
    for (const LatentScore& score : valueOf(project.scores().scores(stored.id)).rows)
      content << QString::number(score.latent) << QString::number(score.sets[0].f1, 'g', 17);
  for (const StoredSteering& stored : valueOf(project.steering().list()))
    for (const SteeringStep& step : valueOf(project.steering().history(stored.id)).steps)
      content << QString::fromStdString(step.dialsJson + step.resultJson);
  return content;
}

std::vector<std::string> namesOf(const std::vector<std::string>& records) {
  std::vector<std::string> names;
  for (const std::string& record : records)
    names.push_back(record.substr(0, record.find(' ')));
  return names;
}

}  // namespace

class TestProjectCheck : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { whole_ = dglm::test::contentOf(makeProject(folder_.path("whole.dglm"))); }

  void aWholeProjectIsSound() {
    const ProjectCheck check = valueOf(open(write(whole_)).examine());
    QCOMPARE(check.findings.size(), size_t{0});
    QCOMPARE(check.soundRecords, (std::vector<std::string>{"pFirst", "pSecond", "pThird"}));
    QCOMPARE(check.withoutChecksum, int64_t{0});
  }

  void everyColumnIsCovered() {
    const QStringList tables = Sql(write(whole_))
                                   .run(
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                       "'sqlite_%' AND name <> 'checksum'");
    int columns = 0;
    for (const QString& table : tables) {
      for (const QString& column : Sql(write(whole_)).run("SELECT name FROM pragma_table_info('" + table + "')")) {
        const fs::path path = write(whole_);
        // Another value that the column's type and the table's rules take.
        const QString change =
            QString(
                "UPDATE OR IGNORE %1 SET \"%2\" = CASE typeof(\"%2\") WHEN 'text' THEN \"%2\" || 'x' "
                "WHEN 'blob' THEN x'00' ELSE \"%2\" + 1 END WHERE \"%2\" IS NOT NULL")
                .arg(table, column);
        const QStringList changed = Sql(path, false).run(change + "; SELECT changes()");
        if (changed == QStringList{"0"})
          continue;
        QCOMPARE(changed.size(), 1);
        ++columns;
        QVERIFY2(!valueOf(open(path).examine()).isSound(), qPrintable(table + "." + column));
      }
    }
    QVERIFY2(columns > 80, qPrintable(QString::number(columns)));
  }

  void aFlippedByteIsFoundOrUnused() {
    const QStringList content = contentOf(open(write(whole_)));
    std::mt19937 random(7);
    int found = 0;
    for (int trial = 0; trial < 200; ++trial) {
      std::string bytes = whole_;
      const size_t place = random() % bytes.size();
      bytes[place] = static_cast<char>(bytes[place] ^ (1 + random() % 255));
      found += isFoundOrHarmless(bytes, content, QString("byte %1").arg(place)) ? 1 : 0;
      if (QTest::currentTestFailed())
        return;
    }
    QVERIFY2(found > 50, qPrintable(QString::number(found)));  // the rest of the file is not in use
  }

  void anOverwrittenPageIsFoundOrUnused() {
    const QStringList content = contentOf(open(write(whole_)));
    std::mt19937 random(8);
    const size_t pages = whole_.size() / kPageBytes;
    for (size_t page = 0; page < pages; ++page) {
      std::string bytes = whole_;
      for (size_t i = 0; i < kPageBytes; ++i)
        bytes[page * kPageBytes + i] = static_cast<char>(random());
      isFoundOrHarmless(bytes, content, QString("page %1").arg(page));
      if (QTest::currentTestFailed())
        return;
    }
  }

  void whatCanBeSavedIsTold() {
    const fs::path path = write(whole_);
    Sql(path, false).run("UPDATE record_bases SET bases = replace(bases, 'ACGT', 'ACGA') WHERE record_id = 2");
    const Project project = open(path);
    const ProjectCheck check = valueOf(project.examine());
    QCOMPARE(check.soundRecords, (std::vector<std::string>{"pFirst", "pThird"}));
    QCOMPARE(check.damagedRecords, std::vector<std::string>{"pSecond (its bases are not those that were stored)"});
    QCOMPARE(check.findings, std::vector<std::string>{"record " + check.damagedRecords.front()});
    VERIFY_ERROR(project.check(), ErrorKind::ProjectDamaged);
    QVERIFY(!valueOf(project.records().faultOf(RecordId{1})));
    QVERIFY(valueOf(project.records().faultOf(RecordId{2})).has_value());
  }

  void recordsBeyondALostPageAreKnown() {
    // The table of names and lengths is one page here: without it the others still say which records there were.
    const fs::path path = write(whole_);
    const QStringList root = Sql(path).run("SELECT rootpage FROM sqlite_schema WHERE name = 'record'");
    std::string bytes = whole_;
    bytes.replace((root.front().toULongLong() - 1) * kPageBytes, kPageBytes, kPageBytes, '\x7f');
    const ProjectCheck check = valueOf(open(write(bytes)).examine());
    QCOMPARE(namesOf(check.damagedRecords), (std::vector<std::string>{"#1", "#2", "#3"}));
  }

  void impossibleContentIsFoundWithoutChecksums_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* sql, const char* finding) {
      QTest::newRow(name) << QString(sql) << QString(finding);
    };
    row("letter", "UPDATE record_bases SET bases = replace(bases, 'CG', 'C!') WHERE record_id = 1", "no base");
    row("small letter", "UPDATE record_bases SET bases = replace(bases, 'CG', 'Cg') WHERE record_id = 1", "no base");
    row("cut", "UPDATE record_bases SET bases = substr(bases, 2) WHERE record_id = 1", "39 of its 40 bases");
    row("length", "UPDATE record SET length = 7 WHERE id = 1", "40 of its 7 bases");
    row("gc", "UPDATE record SET gc = 0.9 WHERE id = 1", "share of G and C");
    row("place", "UPDATE feature_segment SET start = -5 WHERE record_id = 1 AND feature = 0 AND position = 0",
        "no place");
    row("strand", "PRAGMA ignore_check_constraints = 1; UPDATE feature_segment SET strand = 9 WHERE record_id = 1", "");
    row("no bases", "DELETE FROM record_bases WHERE record_id = 1", "is not there");
    row("layout", "UPDATE activation_record SET token_bases = x'0100' WHERE record_id = 1", "impossible tokens");
    row("layout's end", "UPDATE activation_record SET token_bases = CAST(token_bases || x'00' AS BLOB)",
        "impossible tokens");
    row("tokens", "UPDATE activation_record SET tokens = tokens + 1", "impossible tokens");
    row("token ids", "UPDATE record_code SET token_ids = x''", "incomplete");
    row("entries", "UPDATE record_code SET entries = substr(entries, 1, length(entries) - 1)", "cannot be unpacked");
    row("no entries", "DELETE FROM record_code", "incomplete");
    row("nonzeros", "UPDATE activation_record SET nonzeros = nonzeros + 1", "were counted");
    row("width", "UPDATE analysis SET dictionary_width = 17", "were counted");
    row("latent row", "UPDATE latent_row SET entries = substr(entries, 1, length(entries) - 1)", "do not fit");
    row("latent's tokens", "UPDATE latent_row SET tokens = tokens + 1", "do not fit");
    row("lost latent", "DELETE FROM latent_row WHERE latent = 3", "latents are missing");
  }

  void impossibleContentIsFoundWithoutChecksums() {
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    const fs::path path = write(whole_);
    QCOMPARE(Sql(path).run(sql), QStringList());  // the triggers take the checksums away
    const ProjectCheck check = valueOf(open(path).examine());
    QVERIFY(check.withoutChecksum > 0);
    std::string all;
    for (const std::string& found : check.findings)
      all += found + "\n";
    QVERIFY2(!check.isSound() && all.find(finding.toStdString()) != std::string::npos, all.c_str());
  }

  void anotherProgramsRowsAreNoDamage() {
    const fs::path path = write(whole_);
    QCOMPARE(Sql(path).run("UPDATE record SET note = 'by hand' WHERE id = 1"), QStringList());
    ProjectCheck check = valueOf(open(path).examine());
    QVERIFY(check.isSound());
    QCOMPARE(check.withoutChecksum, int64_t{1});
    VERIFY_OK(valueOf(Project::open(path)).views().setState("window", "{}"));
    check = valueOf(open(path).examine());
    QVERIFY(check.isSound());
    QCOMPARE(check.withoutChecksum, int64_t{0});
  }

  void changesKeepTheProjectSound() {
    const fs::path path = write(whole_);
    {
      Project project = valueOf(Project::open(path));
      VERIFY_OK(project.records().rename(RecordId{1}, "pRenamed"));
      VERIFY_OK(project.records().setFeatures(RecordId{1}, std::vector{sampleFeature("CDS")}));
      VERIFY_OK(project.records().remove(std::vector{RecordId{2}}));
      VERIFY_OK(project.scores().remove(ScoreRunId{1}));
      VERIFY_OK(project.steering().append(SteeringId{1}, {"{}", "", {}}));
      VERIFY_OK(project.check());
    }
    const ProjectCheck check = valueOf(open(path).examine());
    QVERIFY2(check.isSound(), check.isSound() ? "" : check.findings.front().c_str());
    QCOMPARE(check.withoutChecksum, int64_t{0});
    QCOMPARE(check.soundRecords, (std::vector<std::string>{"pRenamed", "pThird"}));
  }

  void aCopyKeepsWhatIsDamaged_data() {
    QTest::addColumn<bool>("withActivations");
    QTest::newRow("everything") << true;
    QTest::newRow("without activations") << false;
  }

  void aCopyKeepsWhatIsDamaged() {
    QFETCH(bool, withActivations);
    const fs::path path = write(whole_);
    Sql(path, false).run("UPDATE qualifier SET value = 'TetR' WHERE record_id = 1 AND value = 'AmpR'");
    const fs::path copy = folder_.path("copy.dglm");
    VERIFY_OK(open(path).saveCopy(copy, withActivations ? CopyContents::Everything : CopyContents::WithoutActivations));
    const ProjectCheck check = valueOf(open(copy).examine());
    QCOMPARE(check.damagedRecords, std::vector<std::string>{"pFirst (its features are not those that were stored)"});
    QCOMPARE(check.findings.size(), size_t{1});
    QCOMPARE(check.withoutChecksum, int64_t{0});
  }

  void aStopEndsTheCheck() {
    StopSource source;
    source.requestStop();
    VERIFY_ERROR(open(write(whole_)).examine({source.token(), {}}), ErrorKind::Cancelled);
  }

 private:
  fs::path write(const std::string& bytes) const { return folder_.write("damaged.dglm", bytes); }
  static Project open(const fs::path& path) { return valueOf(Project::open(path, ProjectMode::ReadOnly)); }

  /// True if the damage is found, by opening or by the check; otherwise the content must be the one before.
  bool isFoundOrHarmless(const std::string& bytes, const QStringList& content, const QString& where) const {
    const Result<Project> project = Project::open(write(bytes), ProjectMode::ReadOnly);
    if (project.hasError())
      return true;
    const Result<ProjectCheck> check = project.value().examine();
    if (check.hasError() || !check.value().isSound())
      return true;
    const bool isAsBefore = contentOf(project.value()) == content;
    QTest::qVerify(isAsBefore, "the content is as before", qPrintable(where), __FILE__, __LINE__);
    return false;
  }

  TemporaryFolder folder_;
  std::string whole_;
};

DGLM_TEST(TestProjectCheck);
#include "tst_project_check.moc"
