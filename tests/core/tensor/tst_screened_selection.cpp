// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <random>

#include "core/tensor/aten.h"
#include "core/tensor/screened_selection.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/vector_kernels.h"
#include "tests/test_case.h"

using namespace dglm;
using at::Tensor;

namespace {

struct Operands {
  Tensor x, weight, bias;
};

/// All values in fp32, each computed alone.
Tensor exactValues(const Operands& given) {
  Tensor values = at::empty({given.x.size(0), given.weight.size(0)});
  for (int64_t row = 0; row < values.size(0); ++row)
    for (int64_t latent = 0; latent < values.size(1); ++latent)
      values.data_ptr<float>()[row * values.size(1) + latent] =
          vectorKernels().product(given.x.const_data_ptr<float>() + row * given.x.size(1),
                                  given.weight.const_data_ptr<float>() + latent * given.x.size(1), given.x.size(1)) +
          given.bias.const_data_ptr<float>()[latent];
  return values;
}

void expectExact(const Operands& given, int64_t count) {
  const Tensor values = exactValues(given);
  const SparseCode expected = selectLargest(matrixView(values), count);
  const auto found = selectLargestOfProduct(matrixView(given.x), matrixView(given.weight), elementsOf(given.bias),
                                            count, Bf16Product::Emulated);
  QVERIFY(found.hasValue());
  QCOMPARE(found.value().width, expected.width);
  QCOMPARE(found.value().rowStart, expected.rowStart);
  QCOMPARE(found.value().latents, expected.latents);
  QCOMPARE(found.value().values, expected.values);
}

int64_t between(std::mt19937& random, int64_t least, int64_t most) {
  return std::uniform_int_distribution<int64_t>(least, most)(random);
}

}  // namespace

/// bf16 only screens: what is selected is what fp32 selects, to the bit.
class TestScreenedSelection : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void asInFp32() {
    std::mt19937 random(1);
    at::manual_seed(1);
    for (int i = 0; i < 1000; ++i) {
      const int64_t rows = between(random, 1, 30), columns = between(random, 1, 70), latents = between(random, 4, 120);
      const double scale = std::pow(10.0, static_cast<double>(between(random, -12, 12)));
      const Operands given{at::randn({rows, columns}) * scale, at::randn({latents, columns}),
                           at::randn({latents}) * (scale * static_cast<double>(i % 3))};
      expectExact(given, between(random, 0, std::min<int64_t>(64, latents / 2)) * rows);
      if (QTest::currentTestFailed())
        return;
    }
  }

  /// Latents that differ by less than bf16 can tell, down to the last bit and not at all: the border lies among them.
  void asInFp32AtTheBorder() {
    at::manual_seed(2);
    for (const double difference : {0.0, 1e-7, 1e-6, 1e-4, 1e-3, 4e-3})
      for (const int64_t count : {1, 7, 40, 111, 400}) {
        const Tensor one = at::randn({1, 64}).abs();
        const Operands given{at::cat({one.expand({8, 64}), at::zeros({2, 64})}),
                             one.expand({100, 64}) * (1 + difference * at::randn({100, 1})), at::zeros({100})};
        expectExact({given.x.contiguous(), given.weight.contiguous(), given.bias}, count);
        if (QTest::currentTestFailed())
          return;
      }
  }

  /// Numbers halfway between two of bf16, all rounded the same way in one latent and the other way in the next.
  void asInFp32WhereRoundingIsWorst() {
    constexpr double kHalf = 1.0 / 256;
    const Tensor down = at::full({1, 128}, 1 + kHalf - 1e-6), up = at::full({1, 128}, 1 + kHalf + 1e-6);
    const Tensor weight = at::cat({up, down, up * 0.997, down * 1.003, at::cat({up, down}, 1).narrow(1, 64, 128)});
    for (int64_t count = 1; count < 20; ++count)
      expectExact({at::cat({down, up, down * 0.5, -up}), weight, at::zeros({5})}, count);
  }

  void fewArePositive() {
    at::manual_seed(3);
    expectExact({at::randn({20, 16}), at::randn({50, 16}), at::full({50}, -6.0f)}, 300);
    expectExact({at::zeros({20, 16}), at::randn({50, 16}), at::zeros({50})}, 300);
  }

  /// Small against its bias, a product is lost in the rounding of the sum.
  void asInFp32UnderLargeBiases() {
    at::manual_seed(4);
    expectExact({at::randn({20, 16}) * 1e-3, at::randn({50, 16}), at::full({50}, 1e4f)}, 100);
  }

  void nanIsRefused() {
    Operands given{at::randn({20, 16}), at::randn({50, 16}), at::zeros({50})};
    given.x[7][3] = NAN;
    const auto refused = selectLargestOfProduct(matrixView(given.x), matrixView(given.weight), elementsOf(given.bias),
                                                10, Bf16Product::Emulated);
    QVERIFY(refused.hasError());
    QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
  }
};

DGLM_TEST(TestScreenedSelection);
#include "tst_screened_selection.moc"
