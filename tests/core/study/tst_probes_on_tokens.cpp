// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <map>
#include <random>

#include "core/formats/csv_reader.h"
#include "core/formats/workbook_reader.h"
#include "core/formats/workbook_writer.h"
#include "core/study/annotated_tokens.h"
#include "core/study/baselines.h"
#include "core/study/baselines_file.h"
#include "core/study/probe_request.h"
#include "core/tensor/aten.h"
#include "core/tensor/device.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const fs::path kProbes = fs::path(DGLM_TEST_DATA) / "probes";  // tests/reference/make_probe_golden.py

struct CsvTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;

  double number(size_t row, const std::string& column) const {
    const auto at = std::ranges::find(header, column) - header.begin();
    return std::stod(rows[row][static_cast<size_t>(at)]);
  }
};

CsvTable readCsv(const fs::path& path) {
  InputFile input = valueOf(InputFile::open(path));
  CsvReader csv = valueOf(CsvReader::open(input));
  CsvTable table{csv.header(), {}};
  for (std::vector<std::string> row; valueOf(csv.nextRow(row));)
    table.rows.push_back(row);
  return table;
}

/// As a Python list.
std::string listOf(const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels)
    text += (text.empty() ? "'" : ", '") + label + "'";
  return "\"[" + text + "]\"";
}

/// Plasmids of 60 tokens behind <cls>. Each carries AmpR on ten of them, which a direction of the activations, latent 2
/// and the bases tell, and KanR on ten, which latent 5 tells; a third carries ori, which nothing tells.
struct Plasmids {
  explicit Plasmids(const TemporaryFolder& folder, int count = 20) {
    std::mt19937 random(11);
    at::manual_seed(11);
    const int64_t rows = int64_t{count} * 61;
    at::Tensor x_ND = at::randn({rows, 10}) * 2 + 1;
    at::Tensor latents_NF = (at::randn({rows, 6}) - 1.5).clamp_min(0);
    std::string table = "seq_id,tokens,token_annotations\n", clusters = "record,cluster\n";
    for (int plasmid = 0; plasmid < count; ++plasmid) {
      const std::string name = "p" + std::to_string(plasmid);
      clusters += name + "," + std::to_string(plasmid / 2) + "\n";
      const int ampR = 1 + static_cast<int>(random() % 50), kanR = 1 + static_cast<int>(random() % 50);
      for (int token = 0; token < 61; ++token) {
        const int64_t row = plasmid * 61 + token;
        const bool isAmpR = token >= ampR && token < ampR + 10, isKanR = token >= kanR && token < kanR + 10;
        std::vector<std::string> labels;
        if (token == 0)
          labels = {"special token: <cls>"};
        if (isAmpR)
          labels = {"AmpR(long)", "bla gene"};
        if (isKanR)
          labels.push_back("KanR");
        if (plasmid % 3 == 0 && token > 40 && token < 48)
          labels.push_back("ori");
        std::string bases;
        for (int i = 0; i < 6; ++i)
          bases += isAmpR && random() % 4 != 0 ? 'G' : "ACGT"[random() % 4];
        if (isAmpR) {
          x_ND[row][3] += 5;
          latents_NF[row][2] += 3;
        }
        if (isKanR)
          latents_NF[row][5] += 3;
        table += name + "," + (token == 0 ? "<cls>" : bases) + "," + listOf(labels) + "\n";
      }
    }
    tokenTable = folder.write("tokens.csv", table);
    clusterTable = folder.write("clusters.csv", clusters);
    activations = folder.path("x.safetensors");
    latents = folder.path("latents.safetensors");
    TensorFile file, code;
    file.add("activations", x_ND);
    code.add("latents", latents_NF);
    isWritten = writeSafetensors(activations, file).hasValue() && writeSafetensors(latents, code).hasValue();
  }

  fs::path tokenTable, clusterTable, activations, latents;
  bool isWritten = false;
};

ProbeTrainRequest requestOn(const Plasmids& plasmids, const TemporaryFolder& folder) {
  ProbeTrainRequest request;
  request.source.tokenTable = plasmids.tokenTable;
  request.source.activations = plasmids.activations;
  request.targets = {"AmpR", "ori"};
  request.training.batchSize = 128;
  request.resamples = 200;
  request.out = folder.path("out.csv");
  return request;
}

BaselinesRequest baselinesOn(const Plasmids& plasmids, const TemporaryFolder& folder) {
  BaselinesRequest request;
  request.source.tokenTable = plasmids.tokenTable;
  request.source.kmers = 2;
  request.source.kmerContext = 1;
  request.targets = {"AmpR"};
  request.training.batchSize = 256;
  request.resamples = 100;
  request.out = folder.path("baselines.csv");
  return request;
}

BaselineRow rowOf(const BaselinesReport& report, const std::string& target, BaselineMethod method) {
  return *std::ranges::find_if(report.rows,
                               [&](const auto& row) { return row.target == target && row.kind == method; });
}

}  // namespace

/// Probes on files of tokens, as the commands run them.
class TestProbesOnTokens : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { useThreads(1); }  // such small sums only wait for each other

  void targetsAreFoundAndControlsAreNot_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("activations") << "activations";
    QTest::newRow("latents") << "latents";
    QTest::newRow("k-mers") << "kmers";
    QTest::newRow("by L-BFGS") << "lbfgs";
    QTest::newRow("by cluster") << "cluster";
  }
  void targetsAreFoundAndControlsAreNot() {
    QFETCH(QString, source);
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 40);
    QVERIFY(plasmids.isWritten);
    ProbeTrainRequest request = requestOn(plasmids, folder);
    if (source == "latents" || source == "kmers")
      request.source.activations.clear();
    if (source == "latents")
      request.source.latents = plasmids.latents;
    if (source == "kmers") {
      request.source.kmers = 2;
      request.source.kmerContext = 1;
    }
    if (source == "lbfgs")
      request.training.optimizer = ProbeOptimizer::Lbfgs;
    if (source == "cluster") {
      request.split = ProbeSplit::Cluster;
      request.source.clusters = plasmids.clusterTable;
    }
    const ProbeTrainReport report = valueOf(trainProbesOn(request, {}));
    QCOMPARE(report.trainRows + report.tuneRows + report.testRows, int64_t{40 * 60});  // without <cls>
    QCOMPARE(report.testRows, int64_t{8 * 60});
    const ProbeResult &ampR = report.results[0], &ori = report.results[1];
    QVERIFY2(ampR.probe.f1.value > 0.7, qPrintable(QString::number(ampR.probe.f1.value)));
    QVERIFY(ampR.probe.areaUnderRoc > 0.9);
    QVERIFY(ampR.control.f1.value < 0.5);
    QVERIFY(std::abs(ampR.control.areaUnderRoc - 0.5) < 0.2);
    QVERIFY(ampR.probe.f1.low <= ampR.probe.f1.value && ampR.probe.f1.value <= ampR.probe.f1.high);
    if (source != "latents")  // which are always right
      QVERIFY(ampR.probe.f1.low < ampR.probe.f1.high);
    QCOMPARE(ampR.testPositives, int64_t{80});
    if (source != "kmers")
      QVERIFY(!(ori.probe.f1.value > 0.4));
  }

  void filesSayWhatTheReportSays() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder);
    ProbeTrainRequest request = requestOn(plasmids, folder);
    request.targets = {"AmpR", "kmer:GGGG"};
    request.curves = folder.path("curves.csv");
    request.weights = folder.path("weights.safetensors");
    const ProbeTrainReport report = valueOf(trainProbesOn(request, {}));
    QCOMPARE(report.files.size(), size_t{3});
    const CsvTable table = readCsv(request.out);
    const std::vector<std::string> first(table.header.begin(), table.header.begin() + 7);
    QCOMPARE(first, (std::vector<std::string>{"annotation", "test_f1", "test_precision", "test_recall", "control_f1",
                                              "control_precision", "control_recall"}));
    QCOMPARE(table.rows.size(), size_t{2});
    QCOMPARE(table.rows[1][0], std::string("kmer:GGGG"));
    QCOMPARE(table.rows[0].back(), std::string("record"));
    QCOMPARE(table.number(0, "test_f1"), report.results[0].probe.f1.value);
    QCOMPARE(table.number(0, "control_recall"), report.results[0].control.recall.value);
    QCOMPARE(table.number(0, "test_f1_high"), report.results[0].probe.f1.high);
    QCOMPARE(table.number(0, "auroc"), report.results[0].probe.areaUnderRoc);
    const CsvTable curves = readCsv(request.curves);
    QVERIFY(curves.rows.size() > 40);
    QCOMPARE(curves.rows.front()[1], std::string("target"));
    QCOMPARE(curves.rows.back()[1], std::string("control"));

    // The weights of the features themselves give the F1 of the report.
    const TensorFile weights = valueOf(readSafetensors(request.weights));
    const at::Tensor x_ND = *valueOf(readSafetensors(plasmids.activations)).find("activations");
    const at::Tensor z_ND = (x_ND - *weights.find("mean")) * *weights.find("inverse_deviation");
    const at::Tensor ofZ = z_ND.matmul(weights.find("weights")->t()) + *weights.find("biases");
    const at::Tensor ofX = x_ND.matmul(weights.find("raw_weights")->t()) + *weights.find("raw_biases");
    QVERIFY((ofZ - ofX).abs().max().item<double>() < 1e-3);
    QCOMPARE(weights.metadata.at("targets"), std::string(R"(["AmpR","kmer:GGGG"])"));
    QCOMPARE((*weights.find("thresholds"))[0].item<float>(), report.results[0].probe.threshold);
  }

  void sameSeedGivesTheSameBytes() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder);
    ProbeTrainRequest request = requestOn(plasmids, folder);
    QVERIFY(trainProbesOn(request, {}).hasValue());
    const std::string first = contentOf(request.out);
    QVERIFY(trainProbesOn(request, {}).hasValue());
    QCOMPARE(contentOf(request.out), first);
    request.training.seed = 43;
    QVERIFY(trainProbesOn(request, {}).hasValue());
    QVERIFY(contentOf(request.out) != first);
  }

  /// The trainer itself is compared in tst_probes; here its rows, labels and threshold.
  void paperCompatibleTakesEveryToken() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder);
    ProbeTrainRequest request = requestOn(plasmids, folder);
    request.paperCompatible = true;
    request.split = ProbeSplit::Token;
    request.match = LabelMatch::Substring;
    request.targets = {"la g", "ori"};
    request.training = ProbeTrainingOptions::ofReference();
    request.training.batchSize = 64;
    const ProbeTrainReport report = valueOf(trainProbesOn(request, {}));
    QCOMPARE(report.trainRows, int64_t{976});  // 0.8 of 20 * 61
    QCOMPARE(report.testRows, int64_t{244});
    QCOMPARE(report.results[0].trainPositives + report.results[0].testPositives, int64_t{200});
    QCOMPARE(report.results[0].probe.threshold, 0.0F);
    QVERIFY(report.results[0].probe.f1.value > 0.8);
    QCOMPARE(readCsv(request.out).rows[0].back(), std::string("paper-compatible"));
  }

  void labelsMatchWholeOrInPart() {
    TokenTable table;
    table.labels = {"AmpR promoter", "bla", "KanR", "env enhancer"};
    table.tokens = {"ACGTAC", "TTAGTT", "CCCCCC", "GGGGGG"};
    table.sequences = {0, 0, 0, 0};
    table.rowLabels = {0, 1, 2, 3};
    table.labelStart = {0, 1, 2, 3, 4};
    const auto rows = [&](const char* target, LabelMatch match) {
      return targetRows(valueOf(ProbeTarget::parse(target)), table, match, ConceptNames::common());
    };
    using Rows = std::vector<uint8_t>;
    QCOMPARE(rows("ampr", LabelMatch::Whole), (Rows{0, 1, 0, 0}));  // by its synonym bla
    QCOMPARE(rows("AmpR", LabelMatch::Substring), (Rows{1, 0, 0, 0}));
    QCOMPARE(rows("env", LabelMatch::Substring), (Rows{0, 0, 0, 1}));
    QCOMPARE(rows("env + KanR", LabelMatch::Substring), (Rows{0, 0, 1, 1}));
    QCOMPARE(rows("kmer:TAG", LabelMatch::Whole), (Rows{0, 1, 0, 0}));
    for (const char* text : {"", "kmer:", "a + ", " + a"})
      VERIFY_ERROR(ProbeTarget::parse(text), ErrorKind::InvalidArgument);
    const std::string why = whyNoRows(valueOf(ProbeTarget::parse("env")), table, LabelMatch::Whole);
    QVERIFY(why.find("--match substring takes also env enhancer") != std::string::npos);
  }

  void whatCannotBeProbedIsSaid() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 4);
    const auto errorOf = [&](auto change) {
      ProbeTrainRequest request = requestOn(plasmids, folder);
      change(request);
      const auto result = trainProbesOn(request, {});
      return result.hasError() ? result.error().text() : std::string();
    };
    using Request = ProbeTrainRequest&;
    QVERIFY(errorOf([](Request r) { r.source.kmers = 3; }).find("named together") != std::string::npos);
    QVERIFY(errorOf([](Request r) { r.source.activations.clear(); }).find("all left out") != std::string::npos);
    QVERIFY(errorOf([](Request r) { r.split = ProbeSplit::Cluster; }).find("--clusters") != std::string::npos);
    QVERIFY(errorOf([](Request r) { r.targets = {"SmR"}; }).find("no target is on any token") != std::string::npos);
    QVERIFY(!fs::exists(folder.path("out.csv")));
    const Plasmids more(folder, 6);
    const fs::path table = folder.write("short.csv", "seq_id,tokens,token_annotations\np0,ACGT,\"['AmpR']\"\n");
    const std::string lengths = errorOf([&](Request r) { r.source.tokenTable = table; });
    QVERIFY2(lengths.find("it has 366 tokens, and the token table has 1 rows") != std::string::npos, lengths.c_str());
  }

  /// Index tensors say which bases of annotated records the rows cover, <cls> none.
  void tokensOfAnnotatedRecords() {
    const TemporaryFolder folder;
    folder.write("p.fa", ">p\nACGTACGTACGGTTTTTTTTCCCCCCCC\n>q\nACGTACGTAC\n");
    folder.write("p.csv", "seq_id,qstart,qend,Feature,evalue,pident\np,10,14,AmpR,0,100\nq,1,3,ori,0,100\n");
    const std::string source = folder.path("p.fa").string() + "," + folder.path("p.csv").string();
    TensorFile file;
    file.add("activations", at::zeros({5, 2}));
    file.add("record", at::tensor({0, 0, 0, 1, 1}, at::kLong));
    file.add("start", at::tensor({0, 0, 6, 0, 2}, at::kLong));
    file.add("end", at::tensor({0, 6, 12, 0, 8}, at::kLong));
    file.metadata["records"] = R"(["p", "q"])";
    const fs::path path = folder.path("x.safetensors");
    VERIFY_OK(writeSafetensors(path, file));
    std::vector<std::string> warnings;
    const ReadTokenTable read = valueOf(annotatedTokens(path, {source}, warnings, {}));
    QCOMPARE(read.records, (std::vector<std::string>{"p", "q"}));
    QCOMPARE(read.table.tokens, (std::vector<std::string>{"<cls>", "ACGTAC", "GTACGG", "<cls>", "GTACGT"}));
    QCOMPARE(read.table.sequences, (std::vector<int32_t>{0, 0, 0, 1, 1}));
    QVERIFY(read.table.labelsAt(1).empty());
    QCOMPARE(read.table.labels[static_cast<size_t>(read.table.labelsAt(2)[0])], std::string("AmpR"));
    QCOMPARE(read.table.labels[static_cast<size_t>(read.table.labelsAt(4)[0])], std::string("ori"));

    const ReadTokenTable own = valueOf(annotatedTokens({}, {source}, warnings, {}));
    QCOMPARE(own.table.tokens[1], std::string("ACGTAC"));
    QCOMPARE(own.table.rows(), int64_t{1 + 4 + 4 + 1 + 1 + 4});  // <cls>, 6-mers, single bases

    file.metadata["records"] = R"(["p", "r"])";
    VERIFY_OK(writeSafetensors(path, file));
    VERIFY_ERROR(annotatedTokens(path, {source}, warnings, {}), ErrorKind::InvalidArgument);
    TensorFile bare;
    bare.add("activations", at::zeros({5, 2}));
    VERIFY_OK(writeSafetensors(path, bare));
    VERIFY_ERROR(annotatedTokens(path, {source}, warnings, {}), ErrorKind::TensorMissing);
  }

  void targetsOfNoTokenAreLeftOut() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder);
    ProbeTrainRequest request = requestOn(plasmids, folder);
    request.targets = {"AmpR", "SmR"};
    const ProbeTrainReport report = valueOf(trainProbesOn(request, {}));
    QCOMPARE(report.results.size(), size_t{1});
    QCOMPARE(report.warnings.size(), size_t{1});
    QVERIFY(report.warnings[0].find("'SmR' is left out") != std::string::npos);
  }

  /// A latent adds where the bases do not tell as much, and nothing where they tell the same; what nothing tells is no
  /// better than its control.
  void baselinesSayWhatALatentAdds() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 60);
    BaselinesRequest request;
    request.source.tokenTable = plasmids.tokenTable;
    request.source.latents = plasmids.latents;
    request.source.activations = plasmids.activations;
    request.source.kmers = 2;
    request.source.kmerContext = 1;
    request.randomActivations = folder.path("random.safetensors");
    TensorFile random;
    random.add("activations", at::randn({60 * 61, 4}));
    VERIFY_OK(writeSafetensors(request.randomActivations, random));
    request.concepts = folder.write("concepts.csv", "latent,concept,set\n2,AmpR,0\n2,AmpR,1\n5,KanR,0\n");
    request.targets = {"ori"};
    request.training.batchSize = 256;
    request.resamples = 200;
    request.out = folder.path("baselines.csv");
    const BaselinesReport report = valueOf(compareBaselines(request, {}));
    QCOMPARE(report.rows.size(), size_t{3 * 7});
    const auto rowOf = [&](const std::string& target, const std::string& method) {
      return *std::ranges::find_if(report.rows,
                                   [&](const auto& row) { return row.target == target && row.method == method; });
    };
    const BaselineRow kanR = rowOf("KanR", "best latent");
    QCOMPARE(kanR.detail, std::string("5"));
    QVERIFY(kanR.score.f1.value > 0.9 && kanR.controlF1 < 0.5);
    QVERIFY2(kanR.verdict.starts_with("adds to "), kanR.verdict.c_str());
    QVERIFY(kanR.difference.low > 0 && kanR.difference.low <= kanR.difference.value);
    QVERIFY(rowOf("KanR", "best five latents").score.f1.value > 0.9);
    QVERIFY(rowOf("KanR", "probe on latents").score.f1.value > 0.9);
    QVERIFY(rowOf("KanR", "2-mer counts").score.f1.value < 0.5);
    QCOMPARE(rowOf("AmpR", "best latent").detail, std::string("2"));
    QVERIFY(rowOf("AmpR", "2-mer counts").score.f1.value > 0.8);
    QVERIFY(rowOf("AmpR", "codon position and GC").score.f1.value > 0.4);
    const BaselineRow activations = rowOf("AmpR", "probe on activations");
    QVERIFY2(
        activations.verdict.find("2-mer counts") != std::string::npos && !activations.verdict.starts_with("adds to"),
        activations.verdict.c_str());
    QVERIFY(rowOf("AmpR", "probe on a random model").score.f1.value < 0.5);
    QCOMPARE(rowOf("ori", "probe on a random model").verdict, std::string("no better than its control"));
    const CsvTable table = readCsv(request.out);
    QCOMPARE(table.rows.size(), size_t{21});
    const std::vector<std::string> first(table.header.begin(), table.header.begin() + 8);
    QCOMPARE(first,
             (std::vector<std::string>{"concept", "method", "f1", "ci_low", "ci_high", "control", "auroc", "verdict"}));
  }

  /// A meta-latent is its children in proportion: of a family with the latent of AmpR, and a weak child beside it.
  void metaLatentsOfARunAreCompared() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 40);
    BaselinesRequest request = baselinesOn(plasmids, folder);
    request.source.latents = plasmids.latents;
    request.targets = {"AmpR", "KanR"};
    request.meta = folder.path("meta");
    QVERIFY(fs::create_directory(request.meta));
    folder.write("meta/meta_sae.json",
                 R"({"dictionary": "ae.pt", "dictionary_sha256": "0", "latents": 4, "reconstruction": 1, "l0": 1})");
    folder.write("meta/meta_latents.csv",
                 "meta_latent,children,importance,label,purity,coverage,stability\n0,2,1,ori,1,1,n/a\n"
                 "1,2,1,AmpR,1,1,n/a\n");
    folder.write("meta/children.csv",
                 "meta_latent,rank,latent,strength,f1,labels\n0,1,0,1.0,0.1,['ori']\n0,2,1,0.5,0.1,['ori']\n"
                 "1,1,2,1.0,0.9,['AmpR']\n1,2,3,0.01,0.1,['AmpR']\n");
    const BaselinesReport report = valueOf(compareBaselines(request, {}));
    const BaselineRow ofRun = rowOf(report, "AmpR", BaselineMethod::MetaLatent);
    QCOMPARE(ofRun.method, std::string("meta-latent"));
    QCOMPARE(ofRun.detail, std::string("1"));
    const BaselineRow best = rowOf(report, "AmpR", BaselineMethod::BestLatent);
    QVERIFY(std::abs(ofRun.score.f1.value - best.score.f1.value) < 0.05 && ofRun.controlF1 < 0.5);
    QVERIFY(rowOf(report, "KanR", BaselineMethod::MetaLatent).score.f1.value < 0.5);

    folder.write("meta/children.csv", "meta_latent,rank,latent,strength,f1,labels\n1,1,6,1.0,0.9,['AmpR']\n");
    VERIFY_ERROR(compareBaselines(request, {}), ErrorKind::LatentOutOfRange);
    request.source.latents.clear();
    request.source.activations = plasmids.activations;
    VERIFY_ERROR(compareBaselines(request, {}), ErrorKind::InvalidArgument);
  }

  /// A published decoder's directions are fixed probes on z-scored activations.
  void metaLatentsOfADecoderAreCompared() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 40);
    BaselinesRequest request = baselinesOn(plasmids, folder);
    request.source.activations = plasmids.activations;
    request.meta = folder.path("decoder.safetensors");
    const at::Tensor directions_MD = at::randn({3, 10}) * 0.2;
    directions_MD[2][3] = 3;
    TensorFile decoder;
    decoder.add("weights", directions_MD);
    VERIFY_OK(writeSafetensors(request.meta, decoder));
    const BaselinesReport report = valueOf(compareBaselines(request, {}));
    const BaselineRow row = rowOf(report, "AmpR", BaselineMethod::MetaLatent);
    QCOMPARE(row.detail, std::string("2"));
    QVERIFY(row.score.f1.value > 0.6);
    QCOMPARE(report.directions.size(), size_t{1});
    QCOMPARE(report.directions[0].weights.size(), size_t{10});
    const auto largest = std::ranges::max_element(report.directions[0].weights);
    QCOMPARE(largest - report.directions[0].weights.begin(), 3);

    TensorFile narrow;
    narrow.add("weights", at::randn({3, 4}));
    VERIFY_OK(writeSafetensors(request.meta, narrow));
    VERIFY_ERROR(compareBaselines(request, {}), ErrorKind::DimensionMismatch);
  }

  void baselinesAreWrittenInThreeForms() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder, 20);
    BaselinesRequest request = baselinesOn(plasmids, folder);
    request.source.latents = plasmids.latents;
    request.figure = folder.path("baselines.svg");
    const BaselinesReport report = valueOf(compareBaselines(request, {}));
    QCOMPARE(report.files, (std::vector<fs::path>{request.out, request.figure}));
    const std::string svg = contentOf(request.figure);
    for (const BaselineRow& row : report.rows)
      QVERIFY2(svg.find(">" + row.method) != std::string::npos, row.method.c_str());
    const Drawing page = drawBaselines(report.rows);
    const auto dots =
        std::ranges::count_if(page.shapes, [](const Shape& shape) { return std::holds_alternative<DotShape>(shape); });
    QCOMPARE(dots, std::ssize(report.rows) + 2);  // and those of the legend
    QVERIFY(drawBaselines({}).height > 0);

    request.figure = folder.path("baselines.png");
    VERIFY_ERROR(compareBaselines(request, {}), ErrorKind::UnsupportedFormat);
    if (!canWriteWorkbooks())
      return;
    request.figure.clear();
    request.out = folder.path("baselines.xlsx");
    VERIFY_OK(compareBaselines(request, {}));
    const std::vector<ReadSheet> sheets = valueOf(readWorkbook(request.out));
    QVERIFY(!sheets.empty() && !sheets[0].rows.empty());
  }

  /// What the notebook's function says of the same tokens, halves and biases.
  void directionIsThatOfTheNotebook() {
    const TemporaryFolder folder;
    const TensorFile golden = valueOf(readSafetensors(kProbes / "probe_golden.safetensors"));
    TensorFile activations, directions;
    activations.add("activations", *golden.find("x"));
    directions.add("weights", *golden.find("directions"));
    ProbeDirectionRequest request;
    request.source.activations = folder.path("x.safetensors");
    request.source.tokenTable = kProbes / "direction_tokens.csv";
    request.weights = folder.path("w.safetensors");
    VERIFY_OK(writeSafetensors(request.source.activations, activations));
    VERIFY_OK(writeSafetensors(request.weights, directions));
    request.row = 1;
    request.labels = {"HIV", "env", "RRE", "HIV + env", "HIV + env + RRE", "HIV-1 Ψ"};
    request.match = LabelMatch::Substring;
    request.paperCompatible = true;
    request.seed = 7;
    request.out = folder.path("out.csv");
    const ProbeDirectionReport report = valueOf(scoreDirection(request, {}));
    const CsvTable found = readCsv(request.out), expected = readCsv(kProbes / "direction_golden.csv");
    QCOMPARE(found.header, expected.header);
    QCOMPARE(found.rows.size(), expected.rows.size());
    for (size_t row = 0; row < found.rows.size(); ++row) {
      QCOMPARE(found.rows[row][0], expected.rows[row][0]);
      for (const char* column : {"test_f1", "test_precision", "test_recall"})
        QVERIFY2(std::abs(found.number(row, column) - expected.number(row, column)) < 1e-9, column);
    }
    QVERIFY(report.results[1].score.test.f1 > report.results[1].control.test.f1);
  }

  /// A latent's direction in a dictionary is found where it was added.
  void directionOfALatent() {
    const TemporaryFolder folder;
    const Plasmids plasmids(folder);
    TensorFile state;
    at::manual_seed(1);
    at::Tensor decoder_DF = at::randn({10, 7});
    decoder_DF.select(1, 4).zero_();
    decoder_DF[3][4] = 1;
    state.add("b_dec", at::zeros({10}));
    state.add("encoder.weight", decoder_DF.t().contiguous());
    state.add("encoder.bias", at::zeros({7}));
    state.add("decoder.weight", decoder_DF);
    state.add("threshold", at::scalar_tensor(0.5));
    state.add("k", at::scalar_tensor(2, at::kInt));
    ProbeDirectionRequest request;
    request.source.activations = plasmids.activations;
    request.source.tokenTable = plasmids.tokenTable;
    request.weights = folder.path("ae.pt");
    VERIFY_OK(writeTorchCheckpoint(request.weights, state));
    request.row = 4;
    request.labels = {"AmpR", "HIV"};
    request.out = folder.path("out.csv");
    const ProbeDirectionReport report = valueOf(scoreDirection(request, {}));
    QCOMPARE(report.results.size(), size_t{1});
    QCOMPARE(report.warnings.size(), size_t{1});
    QVERIFY(report.results[0].score.test.f1 > 0.7);
    QVERIFY(report.results[0].control.test.f1 < 0.5);
    QCOMPARE(report.results[0].positives, int64_t{200});
    request.row = 7;
    VERIFY_ERROR(scoreDirection(request, {}), ErrorKind::InvalidArgument);
    request.row = 0;
    TensorFile narrow;
    narrow.add("weights", at::ones({2, 9}));
    request.weights = folder.path("narrow.safetensors");
    VERIFY_OK(writeSafetensors(request.weights, narrow));
    VERIFY_ERROR(scoreDirection(request, {}), ErrorKind::DimensionMismatch);
  }
};

DGLM_TEST(TestProbesOnTokens);
#include "tst_probes_on_tokens.moc"
