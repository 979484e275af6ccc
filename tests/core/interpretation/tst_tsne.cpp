// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <fstream>
#include <random>

#include <nlohmann/json.hpp>

#include "core/interpretation/tsne.h"
#include "core/tensor/aten.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

struct TsneGolden {
  nlohmann::json json;
  at::Tensor rows_ND;
  int64_t count = 0;

  std::vector<float> floats(const char* name) const { return json[name].get<std::vector<float>>(); }
  double number(const char* name) const { return json[name].get<double>(); }
};

/// scikit-learn's (tests/reference/make_tsne_golden.py).
TsneGolden tsneGolden() {
  TsneGolden golden;
  std::ifstream file(DGLM_TEST_DATA "/tsne_golden.json");
  golden.json = nlohmann::json::parse(file);
  const std::vector<float> rows = golden.floats("rows");
  const auto width = golden.json["width"].get<int64_t>();
  golden.count = std::ssize(rows) / width;
  golden.rows_ND = at::tensor(rows).reshape({golden.count, width});
  return golden;
}

double distance(const PlanePlaces& places, size_t a, size_t b) {
  return std::hypot(places[2 * a] - places[2 * b], places[2 * a + 1] - places[2 * b + 1]);
}

}  // namespace

class TestTsne : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void componentsAreThoseOfScikitLearn() {
    const TsneGolden golden = tsneGolden();
    const auto plane = principalPlane(golden.rows_ND);
    QVERIFY(plane.hasValue());
    const std::vector<float> expected = golden.floats("plane");
    QCOMPARE(plane.value().places.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i)
      QVERIFY2(std::abs(plane.value().places[i] - expected[i]) < 1e-3F, qPrintable(QString::number(i)));
    for (size_t axis = 0; axis < 2; ++axis)
      QVERIFY(std::abs(plane.value().share[axis] - golden.json["share"][axis].get<double>()) < 1e-5);
    QVERIFY(!principalPlane(golden.rows_ND.narrow(0, 0, 1)).hasValue());
  }

  void probabilitiesDivergenceAndGradientAreThoseOfScikitLearn() {
    const TsneGolden golden = tsneGolden();
    const auto probabilities = neighbourProbabilities(golden.rows_ND, golden.number("perplexity"));
    QVERIFY(probabilities.hasValue());
    const auto found = probabilities.value().accessor<float, 2>();
    const std::vector<float> expected = golden.floats("probabilities");  // of i < j
    size_t at = 0;
    for (int64_t i = 0; i < golden.count; ++i) {
      QCOMPARE(found[i][i], 0.0F);
      for (int64_t j = i + 1; j < golden.count; ++j, ++at) {
        QCOMPARE(found[i][j], found[j][i]);
        QVERIFY2(std::abs(found[i][j] - expected[at]) < 2e-6F, qPrintable(QString("%1 %2").arg(i).arg(j)));
      }
    }
    QCOMPARE(at, expected.size());
    for (const int threads : {1, 3}) {
      const TsneSlope slope = tsneSlope(probabilities.value(), golden.floats("places"), threads);
      QVERIFY2(std::abs(slope.divergence - golden.number("divergence")) < 1e-4,
               qPrintable(QString::number(slope.divergence)));
      const std::vector<float> gradient = golden.floats("gradient");
      for (size_t i = 0; i < gradient.size(); ++i)
        QVERIFY2(std::abs(slope.gradient[i] - gradient[i]) < 1e-5F, qPrintable(QString::number(i)));
    }
  }

  void theDescentEndsWhereScikitLearnsDoes() {
    const TsneGolden golden = tsneGolden();
    const auto plane = principalPlane(golden.rows_ND);
    const auto probabilities = neighbourProbabilities(golden.rows_ND, golden.number("perplexity"));
    TsneOptions options;
    options.threads = 2;
    const auto placed = tsne(probabilities.value(), plane.value().places, options);
    QVERIFY(placed.hasValue());
    QVERIFY2(std::abs(placed.value().divergence - golden.number("fitted_divergence")) < 0.02,
             qPrintable(QString::number(placed.value().divergence)));
    // Another start, the same groups: row i is of group i % 3.
    options.seed = 3;
    const auto other = tsne(probabilities.value(), plane.value().places, options);
    QVERIFY(other.hasValue() && other.value().places != placed.value().places);
    QVERIFY(tsne(probabilities.value(), plane.value().places, options).value().places == other.value().places);
    StopSource stop;
    stop.requestStop();
    const auto stopped = tsne(probabilities.value(), plane.value().places, options, {stop.token(), {}});
    QVERIFY(!stopped.hasValue() && stopped.error().kind == ErrorKind::Cancelled);
    QVERIFY(!neighbourProbabilities(golden.rows_ND, static_cast<double>(golden.count)).hasValue());
  }

  /// Directions without any groups are drawn into one point at first, and still fill the plane in the end.
  void whatHasNoGroupsFillsThePlane() {
    at::Tensor rows_ND = at::empty({616, 256});
    std::mt19937_64 random(7);
    std::normal_distribution<float> normal;
    for (int64_t i = 0; i < rows_ND.numel(); ++i)
      rows_ND.data_ptr<float>()[i] = normal(random);
    rows_ND = (rows_ND / rows_ND.norm(2, 1, /*keepdim=*/true)).contiguous();
    const auto plane = principalPlane(rows_ND);
    const auto probabilities = neighbourProbabilities(rows_ND, 30);
    PlanePlaces start = plane.value().places;
    for (size_t i = 0; i < start.size(); i += 2)
      start[i] += 100;  // far from 0, single precision loses what tells them apart
    TsneOptions options;
    options.iterations = 400;
    options.threads = 2;
    const auto placed = tsne(probabilities.value(), start, options);
    double squares[2] = {0, 0};
    for (size_t i = 0; i < start.size(); ++i)
      squares[i % 2] += static_cast<double>(placed.value().places[i]) * placed.value().places[i];
    const double widths[2] = {std::sqrt(squares[0] / 616), std::sqrt(squares[1] / 616)};
    QVERIFY2(widths[0] > 0.5 && widths[1] > 0.5, qPrintable(QString("%1 %2").arg(widths[0]).arg(widths[1])));
    QVERIFY(widths[0] < 3 * widths[1] && widths[1] < 3 * widths[0]);
  }

  /// Two triangles with one weak link between them.
  void whatIsLinkedLiesTogether() {
    at::Tensor weights_NN = at::zeros({6, 6});
    auto weights = weights_NN.accessor<float, 2>();
    const auto link = [&](int64_t a, int64_t b, float weight) { weights[a][b] = weights[b][a] = weight; };
    for (const int64_t first : {0, 3}) {
      link(first, first + 1, 1);
      link(first, first + 2, 1);
      link(first + 1, first + 2, 1);
    }
    link(2, 3, 0.1F);
    const auto probabilities = linkProbabilities(weights_NN, 5);
    QVERIFY(probabilities.hasValue());
    QVERIFY(std::abs(probabilities.value().sum().item<double>() - 1) < 1e-5);
    // Shares of a row: 1 / (1 + 1 + 0.1) and 1 / 2, of six rows.
    QVERIFY(std::abs(probabilities.value()[2][0].item<double>() - (1 / 2.1 + 0.5) / 12) < 1e-6);
    const auto nearest = linkProbabilities(weights_NN, 2);
    QCOMPARE(nearest.value()[2][3].item<double>(), 0.0);
    TsneOptions options;
    options.seed = 1;
    options.threads = 1;
    const auto placed = tsne(probabilities.value(), PlanePlaces(12), options);
    QVERIFY(placed.hasValue());
    const PlanePlaces& places = placed.value().places;
    for (const size_t inside : {1, 2})
      for (const size_t beyond : {4, 5}) {
        QVERIFY(distance(places, 0, inside) < distance(places, 0, beyond));
        QVERIFY(distance(places, 5, 3) < distance(places, 5, inside - 1));
      }
    link(0, 1, 0);
    link(0, 2, 0);
    QVERIFY(!linkProbabilities(weights_NN, 2).hasValue());
  }
};

DGLM_TEST(TestTsne);
#include "tst_tsne.moc"
