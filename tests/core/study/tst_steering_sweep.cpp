// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/formats/csv_reader.h"
#include "core/formats/python_number.h"
#include "core/study/steer_sweep.h"
#include "core/tensor/device.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// The set-up of tests/data/steering/sweep.csv, which the reference's notebook wrote.
nlohmann::json goldenSetup(std::string& sequence) {
  const TensorFile golden = readSafetensors(testData("steering/golden.safetensors")).value();
  sequence = golden.metadata.at("sequence");
  return nlohmann::json::parse(golden.metadata.at("sweep"));
}

std::string joined(const nlohmann::json& items) {
  std::string text;
  for (const auto& item : items)
    text.append(text.empty() ? "" : ",").append(item.is_string() ? item.get<std::string>() : item.dump());
  return text;
}

SteerSweepRequest goldenRequest() {
  SteerSweepRequest request;
  const nlohmann::json setup = goldenSetup(request.input.sequence);
  request.input.source = {testData("glm/v2"), testData(setup.at("sae").get<std::string>()), 0};
  request.input.paperCompatible = true;
  request.latents = setup.at("latents").get<std::vector<int32_t>>();
  request.values = setup.at("values").get<std::vector<double>>();
  for (const auto& group : setup.at("positions"))
    request.positions.append(request.positions.empty() ? "" : ";").append(joined(group));
  request.read = setup.at("read").dump();
  request.target = joined(setup.at("targets"));
  request.wildType = joined(setup.at("wild_types"));
  return request;
}

/// Header and rows.
Table tableOf(const std::filesystem::path& path) {
  InputFile input = InputFile::open(path).value();
  CsvReader reader = CsvReader::open(input).value();
  Table table{reader.header()};
  std::vector<std::string> row;
  while (reader.nextRow(row).value())
    table.push_back(row);
  return table;
}

bool isNear(const std::string& found, const std::string& expected) {
  char *foundEnd = nullptr, *expectedEnd = nullptr;
  const double x = std::strtod(found.c_str(), &foundEnd), y = std::strtod(expected.c_str(), &expectedEnd);
  return *foundEnd == 0 && *expectedEnd == 0 && std::abs(x - y) < 1e-5 + 1e-4 * std::abs(y);
}

/// The top tokens' logits and probabilities, "a|b|c".
bool areNear(const std::string& found, const std::string& expected) {
  const QStringList x = QString::fromStdString(found).split('|'), y = QString::fromStdString(expected).split('|');
  for (qsizetype i = 0; i < y.size(); ++i)
    if (x.size() != y.size() || !isNear(x[i].toStdString(), y[i].toStdString()))
      return false;
  return true;
}

void compareRows(const Table& found, const Table& expected) {
  QCOMPARE(found.size(), expected.size());
  QCOMPARE(found[0], expected[0]);
  for (size_t row = 1; row < expected.size(); ++row)
    for (size_t column = 0; column < expected[0].size(); ++column) {
      const std::string& cell = found[row][column];
      const bool alike = cell == expected[row][column] || areNear(cell, expected[row][column]);
      QVERIFY2(alike, qPrintable(QString("row %1, %2: %3").arg(row).arg(found[0][column].c_str(), cell.c_str())));
    }
}

}  // namespace

class TestSteeringSweep : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { useThreads(1); }

  void asTheReference() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.out = folder.path("sweep.csv");
    const Result<SteerSweepReport> report = sweepSteering(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    compareRows(tableOf(request.out), tableOf(testData("steering/sweep.csv")));
    QCOMPARE(report.value().failed, int64_t{0});
    QVERIFY(!std::filesystem::exists(folder.path("sweep.csv.partial")));
    const auto setup = nlohmann::json::parse(contentOf(folder.path("sweep.run_config.json")));
    QCOMPARE(setup.at("token_position").get<int>(), 14);
    QCOMPARE(setup.at("positions_to_steer").size(), size_t{5});
  }

  void theMaximumIsOneForAllValues() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.method = SteeringMethod::MaxActivation;
    request.out = folder.path("sweep.csv");
    QVERIFY(sweepSteering(request, {}).hasValue());
    const Table table = tableOf(request.out);
    QCOMPARE(table[1][12], table[11][12]);  // values -20 and 2.5, the same latent and position
    QVERIFY(table[1][12] != table[6][12]);  // value 0 is the unsteered model
  }

  /// Latent 33 is active at token 14: outside the paper-compatible mode value 0 silences it.
  void zeroAblates() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.input.paperCompatible = false;
    request.latents = {33};
    request.values = {0};
    request.positions = "14";
    request.out = folder.path("sweep.csv");
    QVERIFY(sweepSteering(request, {}).hasValue());
    const Table table = tableOf(request.out);
    QVERIFY(table[1][12] != table[1][21]);
  }

  /// What cannot be steered has its error in the row; the others have their numbers.
  void errorsStayInTheirRows() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.latents = {17};
    request.values = {5, 1e30};
    request.positions = "14;13,14";
    request.wildType = "";
    request.out = folder.path("sweep.csv");
    const SteerSweepReport report = sweepSteering(request, {}).value();
    QCOMPARE(report.failed, int64_t{2});
    QVERIFY(QString::fromStdString(report.firstFailure).contains("overflow"));
    const Table table = tableOf(request.out);
    QVERIFY(table[1].back().empty());
    QVERIFY(table[1][15].empty());  // no wild type: NaN, as pandas writes it
    QVERIFY(table[2].back().empty());
    QVERIFY(QString::fromStdString(table[3].back()).contains("latent 17 cannot be 1e+30"));
    QCOMPARE(table[3][6], std::string("-1"));
    QCOMPARE(table[3][21], table[1][21]);  // the baseline stands in every row
  }

  /// The unsteered model's numbers, which rows of value 0 have, must not stand beside what does not exist.
  void whatDoesNotExistIsRefused() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.values = {0};
    request.out = folder.path("sweep.csv");
    request.latents = {17, 9999};
    QCOMPARE(sweepSteering(request, {}).error().kind, ErrorKind::LatentOutOfRange);
    request.latents = {17};
    request.positions = "14;14,400";
    const Error refused = sweepSteering(request, {}).error();
    QVERIFY2(refused.arguments[0] == "--positions" && refused.arguments[1] == "400", refused.text().c_str());
    QVERIFY(std::filesystem::is_empty(folder.path("")));
  }

  void repeatsAreDropped() {
    SteerSweepRequest request;
    request.latents = {3, 5, 3};
    request.values = {1, 2.5, 2.5, 2.5};
    request.positions = "4;masked;4";
    const std::vector<std::string> warnings = dropRepeats(request);
    QCOMPARE(request.latents, (std::vector<int32_t>{3, 5}));
    QCOMPARE(request.values, (std::vector<double>{1, 2.5}));
    QCOMPARE(request.positions, std::string("4;masked"));
    QCOMPARE(warnings.size(), size_t{3});
    QCOMPARE(warnings[1], std::string("--values has 2.5 more than once; it is used once."));
    QVERIFY(dropRepeats(request).empty());
  }

  /// Stopped after some rows, and with a row cut in the middle, a sweep goes on to the same file.
  void resumes() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.out = folder.path("whole.csv");
    const SteerSweepReport whole = sweepSteering(request, {}).value();
    request.out = folder.path("cut.csv");
    StopSource stop;
    int rows = 0;
    const SweepSink stopAfterSeven = [&](const SweepRow&, const SweepRow&) -> Status {
      if (++rows == 7)
        stop.requestStop();
      return {};
    };
    const Result<SteerSweepReport> cut = sweepSteering(request, {stop.token(), {}}, stopAfterSeven);
    QVERIFY(cut.error().isCancelled());
    QVERIFY(cut.error().text().find("--resume") != std::string::npos);
    QVERIFY(!std::filesystem::exists(request.out));
    const std::filesystem::path partial = folder.path("cut.csv.partial");
    std::filesystem::resize_file(partial, std::filesystem::file_size(partial) - 5);
    const std::string rowsSoFar = contentOf(partial);
    const Result<SteerSweepReport> anew = sweepSteering(request, {});
    QVERIFY(anew.hasError() && anew.error().text().find("--resume") != std::string::npos);
    QCOMPARE(contentOf(partial), rowsSoFar);
    request.resume = true;
    const SteerSweepReport report = sweepSteering(request, {}).value();
    QCOMPARE(report.resumedFrom, int64_t{6});
    QCOMPARE(report.best->targetProbability, whole.best->targetProbability);  // also if an earlier run wrote it
    QCOMPARE(contentOf(request.out), contentOf(folder.path("whole.csv")));
  }

  void resumesOnlyTheSameSweep() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.out = folder.path("sweep.csv");
    request.resume = true;
    const Error refused = sweepSteering(request, {}).error();
    QCOMPARE(refused.kind, ErrorKind::CannotResume);
    QVERIFY2(refused.text().find("without --resume") != std::string::npos, refused.text().c_str());
    request.resume = false;
    StopSource stop;
    stop.requestStop();
    QVERIFY(sweepSteering(request, {stop.token(), {}}).error().isCancelled());
    request.resume = true;
    request.values.push_back(7);
    QVERIFY(sweepSteering(request, {}).hasError());
  }

  void aFinishedSweepIsLeftAsItIs() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.out = folder.path("sweep.csv");
    const SteerSweepReport first = sweepSteering(request, {}).value();
    QVERIFY(!first.wasComplete);
    const std::string rows = contentOf(request.out);
    request.resume = true;
    const SteerSweepReport again = sweepSteering(request, {}).value();
    QVERIFY(again.wasComplete);
    QCOMPARE(again.resumedFrom, first.rows);
    QCOMPARE(again.best->targetProbability, first.best->targetProbability);
    QCOMPARE(contentOf(request.out), rows);
    request.values.push_back(7);
    QCOMPARE(sweepSteering(request, {}).error().kind, ErrorKind::CannotResume);
  }

  void positionsNameATokenOrNone() {
    TemporaryFolder folder;
    SteerSweepRequest request = goldenRequest();
    request.input.sequence = "ACGTACGTACGT";
    request.read = "1";
    request.positions = "2;masked";
    request.out = folder.path("sweep.csv");
    const Error refused = sweepSteering(request, {}).error();
    QCOMPARE(refused.arguments[0].text(), std::string("--positions"));
    QVERIFY2(refused.text().find("nothing is masked") != std::string::npos, refused.text().c_str());
    request.positions = "none";
    QVERIFY(sweepSteering(request, {}).hasValue());
  }

  void asksForOneTokenAndATarget() {
    SteerSweepRequest request = goldenRequest();
    request.read = "3,4";
    QCOMPARE(sweepSteering(request, {}).error().kind, ErrorKind::InvalidArgument);
    request.read = "masked";
    request.target = "";
    QCOMPARE(sweepSteering(request, {}).error().kind, ErrorKind::InvalidArgument);
  }

  void categories_data() {
    QTest::addColumn<QList<int>>("tokens");
    QTest::addColumn<QString>("category");
    QTest::newRow("masked") << QList<int>{568} << "masked";
    QTest::newRow("nearby") << QList<int>{567} << "nearby";
    QTest::newRow("at the limit") << QList<int>{571} << "nearby";
    QTest::newRow("far") << QList<int>{468} << "far";
    QTest::newRow("both") << QList<int>{568, 567} << "masked and nearby";
    QTest::newRow("two far") << QList<int>{100, 200} << "far";
    QTest::newRow("broad") << QList<int>{100, 200, 300} << "broad";
    QTest::newRow("three, one near") << QList<int>{100, 200, 568} << "nearby";
  }
  void categories() {
    QFETCH(QList<int>, tokens);
    QFETCH(QString, category);
    const std::vector<int64_t> positions(tokens.begin(), tokens.end());
    QCOMPARE(QString::fromStdString(positionCategory(positions, 568)), category);
  }

  void numbersAsPythonWritesThem_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << -20.0 << "-20.0";
    QTest::newRow("zero") << 0.0 << "0.0";
    QTest::newRow("short") << 0.0001 << "0.0001";
    QTest::newRow("small") << 0.00001 << "1e-05";
    QTest::newRow("of a float") << double(0.1F) << "0.10000000149011612";
    QTest::newRow("large") << 1e16 << "1e+16";
    QTest::newRow("below large") << 123456789012345.0 << "123456789012345.0";
  }
  void numbersAsPythonWritesThem() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(pythonFloat(value)), text);
  }
};

DGLM_TEST(TestSteeringSweep);
#include "tst_steering_sweep.moc"
