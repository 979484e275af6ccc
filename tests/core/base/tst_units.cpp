// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <concepts>
#include <type_traits>

#include "core/base/units.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

template <class A, class B>
concept Mixes = std::convertible_to<A, B> || requires(A a, B b) {
  a == b;
} || requires(A a, B b) {
  a < b;
} || requires(A a, B b) {
  a = b;
};

static_assert(!Mixes<TokenIndex, LatentNumber> && !Mixes<LatentNumber, TokenIndex>);
static_assert(!Mixes<TokenIndex, BasePosition> && !Mixes<BasePosition, TokenIndex>);
static_assert(!Mixes<LatentNumber, BasePosition> && !Mixes<BasePosition, LatentNumber>);
static_assert(Mixes<TokenIndex, TokenIndex> && Mixes<int64_t, TokenIndex> && Mixes<LatentNumber, int32_t>);

// As small as the number and as cheap.
static_assert(sizeof(LatentNumber) == sizeof(int32_t) && std::is_trivially_copyable_v<LatentNumber>);

}  // namespace

class TestUnits : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anOrdinalIsItsNumber() {
    int64_t sum = 0;
    for (TokenIndex token = 1; token < 4; ++token)
      sum += token;
    QCOMPARE(sum, 6);
    QVERIFY(LatentNumber(3) == 3 && LatentNumber(3) < LatentNumber(4));
  }

  void readableRanges() {
    QCOMPARE(toReadable({1283, 2144}, 2686), std::string("1,284-2,144"));
    QCOMPARE(toReadable({1283, 1284}, 2686), std::string("1,284"));
    QCOMPARE(toReadable({2599, 2806}, 2686), std::string("2,600-120"));
  }

  void latentIds() {
    QCOMPARE(LatentId::parse("l9/5066"), (LatentId{9, 5066}));
    for (const char* text : {"", "L9", "9/5066", "L9/", "L9/5066 ", "L9/-1", "L-1/5", "L9/99999999999"})
      QVERIFY2(!LatentId::parse(text), text);
    QCOMPARE((LatentId{9, 5066}).toString(), std::string("L9/5066"));
  }
};

DGLM_TEST(TestUnits);
#include "tst_units.moc"
