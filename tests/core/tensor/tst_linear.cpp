// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "core/tensor/linear.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

/// Operands, and what LibTorch's own operations make of them in double precision.
struct Case {
  at::Tensor x, weight, bias, other;

  at::Tensor product() const {
    return at::linear(x.to(at::kDouble), weight.to(at::kDouble), bias.defined() ? bias.to(at::kDouble) : bias);
  }
};

Case makeCase(at::IntArrayRef leading, bool withBias, at::ScalarType type) {
  constexpr int64_t kIn = 33, kOut = 21;
  at::manual_seed(7);
  std::vector<int64_t> in(leading.begin(), leading.end()), out = in;
  in.push_back(kIn);
  out.push_back(kOut);
  return {at::randn(in).to(type), at::randn({kOut, kIn}).to(type), withBias ? at::randn({kOut}).to(type) : at::Tensor(),
          at::randn(out).to(type)};
}

void compare(const at::Tensor& found, const at::Tensor& expected, double tolerance) {
  QVERIFY(found.sizes() == expected.sizes());
  QVERIFY(at::allclose(found.to(at::kDouble), expected, tolerance, tolerance));
}

}  // namespace

class TestLinear : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalsTheOperationsOneByOne_data();
  void equalsTheOperationsOneByOne();
  void takesSlicesOfLargerTensors();
  void letsTheGradientThrough();
};

void TestLinear::equalsTheOperationsOneByOne_data() {
  QTest::addColumn<std::vector<int64_t>>("leading");
  QTest::addColumn<bool>("withBias");
  QTest::addColumn<at::ScalarType>("type");
  QTest::addColumn<double>("tolerance");
  QTest::newRow("a matrix") << std::vector<int64_t>{5} << true << at::kFloat << 1e-5;
  QTest::newRow("no bias") << std::vector<int64_t>{5} << false << at::kFloat << 1e-5;
  QTest::newRow("a batch of windows") << std::vector<int64_t>{2, 7} << true << at::kFloat << 1e-5;
  QTest::newRow("heads of windows") << std::vector<int64_t>{2, 3, 4} << false << at::kFloat << 1e-5;
  QTest::newRow("one token") << std::vector<int64_t>{1, 1} << true << at::kFloat << 1e-5;
  QTest::newRow("no token") << std::vector<int64_t>{0} << true << at::kFloat << 1e-5;
  QTest::newRow("bf16") << std::vector<int64_t>{2, 7} << true << at::kBFloat16 << 0.05;
}

void TestLinear::equalsTheOperationsOneByOne() {
  QFETCH(std::vector<int64_t>, leading);
  QFETCH(bool, withBias);
  QFETCH(at::ScalarType, type);
  QFETCH(double, tolerance);
  const at::NoGradGuard noGradient;
  const Case with = makeCase(leading, withBias, type);
  const at::Tensor product = with.product();
  compare(linearMap(with.x, with.weight, with.bias), product, tolerance);
  compare(linearSilu(with.x, with.weight, with.bias), at::silu(product), tolerance);
  compare(linearTimes(with.x, with.weight, with.bias, with.other), product * with.other, tolerance);
  compare(linearPlus(with.x, with.weight, with.bias, with.other), product + with.other, tolerance);
}

void TestLinear::takesSlicesOfLargerTensors() {
  const at::NoGradGuard noGradient;
  const Case whole = makeCase({4, 9}, true, at::kFloat);
  const auto weights = whole.weight.chunk(2);
  const auto biases = whole.bias.chunk(2);
  const at::Tensor x = whole.x.slice(1, 2, 7), expected = whole.product().slice(1, 2, 7);
  const int64_t first = weights[0].size(0);
  compare(linearMap(x, weights[1], biases[1]), expected.slice(2, first), 1e-5);
  const at::Tensor other = whole.other.slice(1, 2, 7).slice(2, 0, first);
  compare(linearPlus(x, weights[0], biases[0], other), expected.slice(2, 0, first) + other, 1e-5);
}

void TestLinear::letsTheGradientThrough() {
  Case with = makeCase({3, 4}, true, at::kFloat);
  with.weight.requires_grad_();
  const at::Tensor gated = linearTimes(with.x, with.weight, with.bias, linearSilu(with.x, with.weight, with.bias));
  linearPlus(gated, at::eye(with.weight.size(0)), {}, linearMap(with.x, with.weight, with.bias)).sum().backward();
  const at::Tensor found = with.weight.grad().clone();
  with.weight.mutable_grad().zero_();
  const at::Tensor product = at::linear(with.x, with.weight, with.bias);
  (product * at::silu(product) + product).sum().backward();
  compare(found, with.weight.grad().to(at::kDouble), 1e-4);
}

DGLM_TEST(TestLinear);
#include "tst_linear.moc"
