// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QtTest>

#include "core/figure/svg.h"
#include "core/study/audit.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_project.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const std::string kQuery = basesFrom(51, 300), kOther = basesFrom(52, 200);

/// Two contigs of a project and a virus hold a query, a bacterium holds none.
ScanWish wishIn(const TemporaryFolder& folder) {
  fs::create_directories(folder.path("corpus"));
  folder.write("corpus/a.fna", ">NZ_ABCD01000001.1 Vibrio cholerae strain X contig1\n" + basesFrom(53, 500) + kQuery +
                                   basesFrom(54, 300) + "\n>NZ_ABCD01000002.1 Vibrio cholerae strain X contig2\n" +
                                   basesFrom(55, 200) + kQuery + basesFrom(56, 400) + kOther + "\n");
  folder.write("corpus/b.fna", ">NC_006273.2 Human herpesvirus 5 strain Merlin, complete genome\n" +
                                   basesFrom(57, 200) + kOther + basesFrom(58, 200) +
                                   "\n>NC_000913.3 Escherichia coli str. K-12\n" + basesFrom(59, 900) + "\n");
  folder.write("corpus/c.fna", ">lone\n" + basesFrom(60, 50) + kQuery.substr(0, 250) + "\n");
  ScanWish wish;
  wish.title = "two";
  wish.queries = {{"q1", kQuery, false}, {"q2", kOther, false}};
  wish.corpus = {folder.path("corpus")};
  return wish;
}

std::vector<std::string> namesOf(const std::vector<SubjectSummary>& rows) {
  std::vector<std::string> names;
  for (const SubjectSummary& row : rows)
    names.push_back(row.subject);
  return names;
}

}  // namespace

class TestAudit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsBySpecies() {
    const TemporaryFolder folder;
    VERIFY_OK(runScan(wishIn(folder), folder.path("scan"), 1, {}));
    const ScanFolder scan = valueOf(readScanFolder(folder.path("scan"), {}));
    QVERIFY(std::ranges::any_of(scan.hits, [](const AlignedHit& hit) {
      return hit.hit.subject == "NC_006273.2" &&
             hit.subjectTitle == "Human herpesvirus 5 strain Merlin, complete genome";
    }));
    const std::vector<SubjectSummary> species = summarise(scan, 1e-5, SubjectGroup::Species);
    QCOMPARE(namesOf(species), (std::vector<std::string>{"Vibrio cholerae", "lone", "Human herpesvirus 5"}));
    QCOMPARE(species[0].sequences, int64_t{2});
    QCOMPARE(species[0].hits, int64_t{3});
    QCOMPARE(species[0].queries, int64_t{2});
    QCOMPARE(species[0].coveredQueries, int64_t{2});
    QCOMPARE(species[0].length, int64_t{1100 + 1100});
    QVERIFY(species[0].coveredBases >= 800 && species[0].coveredBases < 820);
    QCOMPARE(species[1].coveredQueries, int64_t{0});
    QVERIFY(species[1].species.empty());
    QCOMPARE(namesOf(summarise(scan, 1e-5, SubjectGroup::Accession)),
             (std::vector<std::string>{"NZ_ABCD01", "lone", "NC_006273"}));
    QCOMPARE(summarise(scan, 1e-5).size(), size_t{4});
  }

  void listsWhatHoldsNothing() {
    const TemporaryFolder folder;
    const ScanWish wish = wishIn(folder);
    const std::vector<CorpusSequence> all = valueOf(corpusSequences(wish.corpus, 1 << 20, {}));
    QCOMPARE(all.size(), size_t{5});
    QCOMPARE(all[3].id, std::string("NC_000913.3"));
    QCOMPARE(all[3].length, int64_t{900});
    QVERIFY(valueOf(corpusSequences(wish.corpus, 100, {})).empty());  // too large to be listed
    SubjectTally tally(SubjectGroup::Species, 1e-5);
    for (const CorpusSequence& sequence : all)
      tally.addSequence(sequence.id, sequence.title, sequence.length);
    const std::vector<SubjectSummary> rows = tally.rows();
    QCOMPARE(namesOf(rows),
             (std::vector<std::string>{"Escherichia coli", "Human herpesvirus 5", "Vibrio cholerae", "lone"}));
    QCOMPARE(rows[0].hits, int64_t{0});
    const fs::path csv = folder.path("summary.csv");
    VERIFY_OK(writeSubjects(csv, rows, SubjectGroup::Species));
    const QStringList lines = QString::fromStdString(contentOf(csv)).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0].startsWith("species_or_accession,species,title,sequences,hits,"), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith("Escherichia coli,Escherichia coli,Escherichia coli str. K-12,1,0,0,0,,,,,900,0"),
             qPrintable(lines[1]));
    const QString figure = QString::fromStdString(svgFile(subjectFigure(rows, {.title = "Hits"}, 2)));
    QVERIFY(figure.contains("Escherichia coli") && figure.contains("2 more"));
  }

  void takesTheSitesOfLatents() {
    const QTemporaryDir folder;
    const TinyProject tiny = valueOf(makeTinyProject(folder));
    const Project project = valueOf(Project::open(tiny.path, ProjectMode::ReadOnly));
    const std::vector<WitnessLatent> latents{{2, "left", 0.2F, 0.9}, {5, "left", 0.2F, 0.5}};
    AuditSiteRules rules;
    rules.flank = 3;
    const AuditSites found = valueOf(auditSites(project, tiny.analysis, latents, {}, rules, {}));
    QCOMPARE(found.sites.size(), size_t{2});
    QCOMPARE(found.sites[0].latent, LatentNumber{2});
    QCOMPARE(found.sites[0].bases, (BaseRange{3, 27}));
    QVERIFY(found.sites[0].isAnnotated);
    QVERIFY(!found.sites[1].isAnnotated);
    QCOMPARE(found.records, int64_t{1});
    // The ring repeats itself every 12 bases: the second site has the bases of the first.
    QCOMPARE(found.queries.size(), size_t{1});
    QCOMPARE(found.queries[0].id, std::string("ring:4-27_latent2"));
    QCOMPARE(found.bases(), int64_t{24});
    rules.mostBases = 10;
    QCOMPARE(valueOf(auditSites(project, tiny.analysis, latents, {}, rules, {})).sites[0].bases.length(), int64_t{10});
  }

  void saysWhatWasDone() {
    const TemporaryFolder folder;
    AuditFacts facts;
    facts.program = "decode-glm 1.0";
    facts.meaning = "CMV promoter";
    facts.model = "demo";
    facts.dictionary = "ae.pt";
    facts.layer = 2;
    facts.latents = {{1070, "CMV promoter", 2.034F, 0.572}};
    facts.sites = 12;
    facts.records = 5;
    facts.annotatedSites = 9;
    facts.queries = 8;
    facts.queryBases = 2412;
    facts.wish = wishIn(folder);
    facts.report.files = 3;
    facts.report.corpus = {3200, 5};
    facts.species = {{"Human herpesvirus 5", "", "", 1, 8, 8, 100, 500, 1e-90, 200, 7, 600, 300},
                     {"Escherichia coli", {}, {}}};
    const QString text = QString::fromStdString(auditMethods(facts));
    for (const char* words :
         {"latent 1070 (F1 0.57, threshold 2.03)", "dictionary ae.pt at layer 2 of the model demo",
          "12 sites in 5 sequences", "9 lie on an annotated CMV promoter", "8 queries of 2,412 bases",
          "decode-glm 1.0 (task megablast, e-value up to 10", "in corpus: 5 sequences with 3,200 bases in 3 files",
          "Human herpesvirus 5 (8 hits of 8 queries, 7 of them found whole", "Nothing was found in Escherichia coli."})
      QVERIFY2(text.contains(QLatin1String(words)), qPrintable(text));
    facts.species.clear();
    QVERIFY(QString::fromStdString(auditMethods(facts)).contains("no sequence of the corpus holds a query"));
  }

  void ranksConcepts() {
    ConceptScores scores{{"a", "b"}, {}};
    for (const auto& [latent, meaning, f1] : {std::tuple(1, 0, 0.3), std::tuple(2, 1, 0.5), std::tuple(3, 0, 0.4)}) {
      LatentScore row{latent, meaning, SetScore::kNone, {}};
      for (SetScore& set : row.sets)
        set = {f1, f1, f1, 0.2, 10, {}, {}, {}};
      scores.rows.push_back(row);
    }
    const std::vector<AuditConcept> concepts = auditConcepts(scores, {}, {});
    QCOMPARE(concepts.size(), size_t{2});
    QCOMPARE(concepts[0].name, std::string("b"));
    QCOMPARE(concepts[1].latents.front().latent, LatentNumber{3});
  }
};

DGLM_TEST(TestAudit);
#include "tst_audit.moc"
