// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

#include "core/tensor/vector_kernels.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

std::vector<float> randomValues(size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  std::vector<float> values(count);
  std::ranges::generate(values, [&] { return normal(random); });
  return values;
}

bool isNear(double found, double expected, double scale) {
  return std::abs(found - expected) <= 1e-5 * std::max(1.0, scale);
}

struct Collected {
  std::vector<int32_t> places;
  std::vector<float> values;
  bool hasNan = false;
};

Collected collect(const VectorKernels& kernels, const std::vector<float>& values, float bound) {
  Collected found{std::vector<int32_t>(values.size()), std::vector<float>(values.size())};
  const int64_t count = kernels.collectAbove(values.data(), std::ssize(values), bound, found.places.data(),
                                             found.values.data(), &found.hasNan);
  found.places.resize(static_cast<size_t>(count));
  found.values.resize(static_cast<size_t>(count));
  return found;
}

}  // namespace

/// Every instruction set that this processor has, against loops in fp64.
class TestVectorKernels : public QObject {
  Q_OBJECT

  void instructionSets() {
    QTest::addColumn<int>("set");
    for (size_t set = 0; set < allVectorKernels().size(); ++set)
      QTest::newRow(allVectorKernels()[set]->instructions) << static_cast<int>(set);
  }
  static const VectorKernels& chosen() {
    QFETCH(int, set);
    return *allVectorKernels()[static_cast<size_t>(set)];
  }

 private Q_SLOTS:
  void theFastestIsChosen() {
    QCOMPARE(&vectorKernels(), allVectorKernels().back());
    QCOMPARE(allVectorKernels().front()->instructions, "baseline");
  }

  void collectsInOrder_data() { instructionSets(); }
  void collectsInOrder() {
    for (size_t count = 0; count < 70; ++count) {
      const std::vector<float> values = randomValues(count, static_cast<unsigned>(count));
      for (const float bound : {-10.0f, 0.0f, 0.5f, std::numeric_limits<float>::infinity()}) {
        const Collected found = collect(chosen(), values, bound);
        std::vector<int32_t> expected;
        for (size_t i = 0; i < count; ++i)
          if (values[i] > bound)
            expected.push_back(static_cast<int32_t>(i));
        QCOMPARE(found.places, expected);
        for (size_t i = 0; i < expected.size(); ++i)
          QCOMPARE(found.values[i], values[static_cast<size_t>(expected[i])]);
        QVERIFY(!found.hasNan);
      }
    }
  }

  void seesNanAtEveryPlace_data() { instructionSets(); }
  void seesNanAtEveryPlace() {
    for (size_t place = 0; place < 37; ++place) {
      std::vector<float> values(37, 1);
      values[place] = NAN;
      const Collected found = collect(chosen(), values, 0.5f);
      QVERIFY(found.hasNan);
      QCOMPARE(found.places.size(), size_t{36});
    }
    const std::vector<float> infinite(37, std::numeric_limits<float>::infinity());
    QVERIFY(!collect(chosen(), infinite, 0).hasNan);
  }

  void sumsOfRows_data() { instructionSets(); }
  void sumsOfRows() {
    constexpr size_t kRows = 11;
    for (const size_t columns : {1, 7, 16, 33, 64, 100})
      for (const size_t entries : {0, 1, 3, 4, 5, 9}) {
        const auto matrix = randomValues(kRows * columns, 1), factors = randomValues(entries, 2);
        const auto target = randomValues(columns, 3), left = randomValues(columns, 4);
        std::vector<int32_t> places;
        for (size_t i = 0; i < entries; ++i)
          places.push_back(static_cast<int32_t>(7 * i % kRows));
        std::vector<float> sums = target, products(entries);
        chosen().addWeightedRows(-2, factors.data(), places.data(), std::ssize(places), matrix.data(),
                                 static_cast<int64_t>(columns), sums.data());
        chosen().productsWithRows(left.data(), places.data(), std::ssize(places), matrix.data(),
                                  static_cast<int64_t>(columns), products.data());
        for (size_t c = 0; c < columns; ++c) {
          double expected = target[c];
          for (size_t i = 0; i < entries; ++i)
            expected -= 2.0 * factors[i] * matrix[static_cast<size_t>(places[i]) * columns + c];
          QVERIFY(isNear(sums[c], expected, 20));
        }
        for (size_t i = 0; i < entries; ++i) {
          double expected = 0;
          for (size_t c = 0; c < columns; ++c)
            expected += double{left[c]} * matrix[static_cast<size_t>(places[i]) * columns + c];
          QVERIFY(isNear(products[i], expected, std::sqrt(double(columns))));
        }
      }
  }

  void momentsAndQuotients_data() { instructionSets(); }
  void momentsAndQuotients() {
    const auto row = randomValues(37, 5);
    std::vector<double> sums(37, 1), squares(37, 2);
    chosen().addMoments(row.data(), 37, sums.data(), squares.data());
    auto divided = row;
    chosen().divide(3, 37, divided.data());
    for (size_t c = 0; c < row.size(); ++c) {
      QCOMPARE(sums[c], 1.0 + row[c]);
      QCOMPARE(squares[c], 2.0 + double{row[c]} * row[c]);
      QCOMPARE(divided[c], row[c] / 3);
    }
  }

  void adamAsByHand_data() { instructionSets(); }
  void adamAsByHand() {
    const AdamScalars s{0.5f, 0.1f, 0.999f, 0.001f, 0.01f, 0.03f, 1e-8f};
    const auto gradient = randomValues(37, 6);
    auto parameter = randomValues(37, 7), first = randomValues(37, 8), second = randomValues(37, 9);
    for (float& value : second)
      value *= value;
    const auto p = parameter, m = first, v = second;
    chosen().adam(s, gradient.data(), 37, parameter.data(), first.data(), second.data());
    for (size_t i = 0; i < p.size(); ++i) {
      const double g = 0.5 * gradient[i];
      const double mean = m[i] + (g - m[i]) * 0.1, square = 0.999 * v[i] + 0.001 * g * g;
      QVERIFY(isNear(first[i], mean, 1));
      QVERIFY(isNear(second[i], square, 1));
      QVERIFY(isNear(parameter[i], p[i] - 0.01 * mean / (std::sqrt(square) / 0.03 + 1e-8), 1));
    }
  }
};

DGLM_TEST(TestVectorKernels);
#include "tst_vector_kernels.moc"
