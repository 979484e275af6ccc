// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <concepts>

#include "core/interpretation/concept_places.h"
#include "core/interpretation/steering_edit.h"
#include "core/interpretation/steering_survey.h"
#include "core/interpretation/steering_window.h"
#include "core/tensor/aten.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

// What a signature asks for by its kind is not taken from another kind.
template <class Kind>
concept IsALatent = requires(const SparseCode& code, Kind kind) {
  largestValue(code, kind);
};
static_assert(IsALatent<LatentNumber> && !IsALatent<TokenIndex> && !IsALatent<BasePosition>);
static_assert(std::invocable<decltype(&SteeringWindow::tokenAt), const SteeringWindow&, BasePosition>);
static_assert(!std::invocable<decltype(&SteeringWindow::tokenAt), const SteeringWindow&, TokenIndex>);
static_assert(!std::invocable<decltype(&SteeringWindow::isMasked), const SteeringWindow&, BasePosition>);
static_assert(!std::invocable<decltype(&ConceptPlaces::conceptsAt), const ConceptPlaces&, LatentNumber>);

std::shared_ptr<const LatentReader> tinyReader() {
  const LatentSource source{testData("glm/v2"), testData("sae/batch_top_k.pt"), 0};
  return std::make_shared<const LatentReader>(LatentReader::open(source).value());
}

SteeringWindow windowOf(const LatentReader& reader, const std::string& bases) {
  return wholeSequence(reader.glm(), recordOf(bases, Topology::Linear), true).value();
}

SteeringSurvey surveyOf(const std::string& bases, const std::vector<int64_t>& masked = {}) {
  const auto reader = tinyReader();
  return SteeringSurvey::open(reader, windowOf(*reader, bases), masked, false, {}).value();
}

const std::string kBases = someBases(32);  // ten 3-mers and a tail of two
const LatentEdit kEdit{3, SteeringMethod::Set, 8};

}  // namespace

class TestSteeringSurvey : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void looksAsTheSessionSteers() {
    SteeringSurvey survey = surveyOf(kBases, {4});
    const auto reader = tinyReader();
    SteeringWindow window = windowOf(*reader, kBases);
    window.mask(std::vector<int64_t>{4});
    SteeringSession session = SteeringSession::open(reader, window, false, {}).value();
    const SteeringSetting setting{{kEdit}, {3, 4, 5}};
    ReadoutRequest request;
    request.tokens = {4, 5};
    request.target = {7, 9};
    const SteeringResult expected = session.steer(setting, request, {}).value();
    for (const bool everywhere : {true, false}) {
      const SurveyedEffect found = survey.look(setting, request, everywhere, {}).value();
      for (size_t i = 0; i < 2; ++i) {
        QVERIFY(std::abs(found.control[i].target.probability - expected.control[i].target.probability) < 1e-6);
        QVERIFY(std::abs(found.steered[i].target.probability - expected.steered[i].target.probability) < 1e-6);
        QCOMPARE(found.steered[i].top.front().id, expected.steered[i].top.front().id);
      }
      QCOMPARE(found.increased.front().id, expected.increased.front().id);
      QCOMPARE(found.tokensSteered, 3);
      QCOMPARE(found.before.empty(), !everywhere);
    }
  }

  void beliefsAreTheMarginalsOfTheWrittenBases() {
    SteeringSurvey survey = surveyOf(kBases, {2});
    ReadoutRequest request;
    request.tokens = {1, 2, 3};
    const SurveyedEffect found = survey.look({{kEdit}, {2}}, request, true, {}).value();
    QCOMPARE(found.before.size(), kBases.size());
    for (size_t token = 0; token < request.tokens.size(); ++token)
      for (size_t i = 0; i < 3; ++i) {
        const size_t base = 3 * token + i;
        const auto letter = std::string("ACGT").find(kBases[base]);
        QVERIFY(std::abs(static_cast<double>(found.before[base]) - found.control[token].bases[i][letter]) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(found.after[base]) - found.steered[token].bases[i][letter]) < 1e-5);
      }
    QVERIFY(std::isnan(found.before[30]));  // the tail is no 3-mer
    QVERIFY(std::isnan(found.after[31]));
  }

  void nothingTurnedChangesNothing() {
    SteeringSurvey survey = surveyOf(kBases);
    ReadoutRequest request;
    request.tokens = {5};
    const SurveyedEffect found = survey.look({{}, {1, 2, 3}}, request, true, {}).value();
    for (size_t base = 0; base < 30; ++base)
      QVERIFY(std::abs(found.before[base] - found.after[base]) < 1e-6F);
    QCOMPARE(found.tokensChanged, 0);
    QVERIFY(found.unchanged.empty());
    const LatentEdit nothing{kEdit.latent, SteeringMethod::Scale, 1},
        something{kEdit.latent + 1, SteeringMethod::Add, 2};
    const SurveyedEffect half = survey.look({{nothing, something}, {1, 2, 3}}, request, false, {}).value();
    QCOMPARE(half.tokensChanged, 3);
    QCOMPARE(half.unchanged, std::vector<int32_t>{kEdit.latent});
  }

  void knowsTheTokenUnderAMask() {
    SteeringSurvey survey = surveyOf(kBases, {2});
    const Vocabulary& vocabulary = survey.session().reader().glm().vocabulary;
    QVERIFY(survey.session().window().isMasked(2));
    QCOMPARE(vocabulary.token(survey.writtenToken(2)), kBases.substr(3, 3));
  }

  void strengthsAreWhatTheDialGivesThere() {
    SteeringSurvey survey = surveyOf(kBases, {4});
    ReadoutRequest request;
    request.tokens = {4};
    request.target = {11};
    const SteeringSetting others{{{2, SteeringMethod::Set, 1}}, {3, 4, 5}};
    const std::vector<double> values{-4, 0, 8};
    const auto points = survey.strengths(others, kEdit, values, request, {}).value();
    QCOMPARE(points.size(), values.size());
    SteeringSetting last = others;
    last.edits.push_back(kEdit);
    const SurveyedEffect found = survey.look(last, request, false, {}).value();
    QCOMPARE(points.back().value, 8.0);
    QVERIFY(std::abs(points.back().target.probability - found.steered[0].target.probability) < 1e-7);
    QCOMPARE(points.back().wildType.bestRank, 0);
  }

  void stopsWhenAsked() {
    SteeringSurvey survey = surveyOf(kBases);
    StopSource stop;
    stop.requestStop();
    ReadoutRequest request;
    request.tokens = {1};
    QCOMPARE(survey.look({{kEdit}, {1}}, request, true, stop.token()).error().kind, ErrorKind::Cancelled);
  }
};

DGLM_TEST(TestSteeringSurvey);
#include "tst_steering_survey.moc"
