// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/score_choice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>

#include "app/project/concept_book.h"
#include "app/project/concept_values.h"

namespace dglm {
namespace {

class ScoreChoiceTexts {
  Q_DECLARE_TR_FUNCTIONS(ScoreChoiceTexts)

 public:
  static QString nameOf(const ConceptRun& run) {
    return tr("%1, %2").arg(modeText(run.run.mode),
                            tr("%n concepts", nullptr, static_cast<int>(run.scores->concepts.size())));
  }
};

}  // namespace

void fillScoreChoice(QComboBox& choice, const ConceptBook& concepts) {
  const QVariant chosen = choice.currentData();
  const QSignalBlocker quiet(&choice);
  choice.clear();
  for (const ConceptRun& run : concepts.runs())
    if (concepts.isOfChosenAnalysis(run) && !run.isOfSelection())
      choice.addItem(ScoreChoiceTexts::nameOf(run), static_cast<qlonglong>(run.number));
  choice.setCurrentIndex(std::max(0, choice.findData(chosen)));
}

const ConceptRun* chosenRun(const QComboBox& choice, const ConceptBook& concepts) {
  if (choice.currentIndex() < 0)
    return nullptr;
  const auto number = static_cast<int64_t>(choice.currentData().toLongLong());
  const auto run = std::ranges::find(concepts.runs(), number, &ConceptRun::number);
  return run == concepts.runs().end() ? nullptr : &*run;
}

}  // namespace dglm
