// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "core/training/adam.h"
#include "core/training/unit_rows.h"
#include "tests/test_case.h"

using namespace dglm;
using at::Tensor;

namespace {

std::vector<Tensor> randomTensors() {
  return {at::randn({7}), at::randn({37, 19}), at::randn({5000})};
}

bool isClose(const Tensor& found, const Tensor& expected) {
  return at::allclose(found, expected, 1e-5, 1e-6);
}

Tensor unitRows(const Tensor& matrix) {
  return matrix / matrix.norm(2, 1, true);
}

}  // namespace

class TestAdam : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// The pass over the memory against LibTorch's operations one after another, with rows that have no gradient.
  void onePassAsTheRule() {
    at::manual_seed(1);
    const std::vector<Tensor> found = randomTensors();
    std::vector<Tensor> expected;
    for (const Tensor& parameter : found)
      expected.push_back(parameter.clone());
    Adam adam(found);
    std::vector<Tensor> first, second;
    for (const Tensor& parameter : expected) {
      first.push_back(at::zeros_like(parameter));
      second.push_back(at::zeros_like(parameter));
    }
    for (int64_t step = 1; step <= 5; ++step) {
      const std::vector<Tensor> gradients = randomTensors();
      if (step > 1)
        gradients[1].narrow(0, 3, 20).zero_();  // their moments decay and still move them
      adam.step(found, gradients, 0.01, {0.25, 1});
      for (size_t i = 0; i < expected.size(); ++i)
        adam.rule.update(expected[i], gradients[i] * 0.25, first[i], second[i], step, 0.01);
      expected[1] = unitRows(expected[1]);
      for (size_t i = 0; i < expected.size(); ++i) {
        QVERIFY(isClose(found[i], expected[i]));
        QVERIFY(isClose(adam.first[i], first[i]));
        QVERIFY(isClose(adam.second[i], second[i]));
      }
    }
    QCOMPARE(adam.steps, int64_t{5});
  }

  void clipsAsLibTorch() {
    at::manual_seed(2);
    std::vector<Tensor> gradients = randomTensors();
    double squares = 0;
    for (const Tensor& gradient : gradients)
      squares += gradient.to(at::kDouble).square().sum().item<double>();
    QVERIFY(std::abs(clipFactor(gradients, 2) / (2 / (std::sqrt(squares) + 1e-6)) - 1) < 1e-6);
    QCOMPARE(clipFactor(gradients, 1e6), 1.0);
    clipGradients(gradients, 2);
    QVERIFY(std::abs(gradients[2].norm().item<double>()) < 2);
  }

  void rowsOfUnitLength() {
    at::manual_seed(3);
    const Tensor directions = at::randn({37, 19}), gradient = at::randn({37, 19});
    const Tensor unit = unitRows(directions);
    const Tensor expected = gradient - (gradient * unit).sum(1, true) * unit;
    removeParallelPart(gradient, directions);
    QVERIFY(isClose(gradient, expected));
    normaliseRows(directions);
    QVERIFY(isClose(directions, unit));
  }
};

DGLM_TEST(TestAdam);
#include "tst_adam.moc"
