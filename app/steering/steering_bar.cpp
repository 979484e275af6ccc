// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "app/steering/steering_values.h"
#include "widgets/parts/choice_chips.h"
#include "widgets/parts/flow_layout.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kNoMask = 0;
constexpr int kMaskCaret = 1;
constexpr int kMaskSelection = 2;

}  // namespace

SteeringBar::SteeringBar(Session& session, SteeringDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      sessions_(new QComboBox(this)),
      method_(new QComboBox(this)),
      window_(new QComboBox(this)),
      edit_(new QLineEdit(this)),
      state_(makeLabel(QString(), TextRole::Secondary, this)),
      problem_(makeLabel(QString(), TextRole::Failure, this)),
      more_(makeLinkButton(tr("More"), this)),
      places_(new QWidget(this)),
      scope_(new ChoiceChips(tr("Steer at"), places_)),
      mask_(new ChoiceChips(tr("Mask"), places_)) {
  buildFirstLine();
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
  auto* line = new FlowLayout;
  setGridSpacing(*line, 0, 0);
  line->setSpacing(kGrid);
  for (QWidget* part : std::initializer_list<QWidget*>{sessions_, method_, window_, edit_, state_, more_})
    line->addWidget(part);
  layout->addLayout(line);
  problem_->setWordWrap(true);
  layout->addWidget(problem_);
  auto* lines = new QVBoxLayout(places_);
  setGridSpacing(*lines, 0, 0);
  lines->setContentsMargins(kGrid, 0, 0, 0);
  lines->setSpacing(kGrid / 2);
  lines->addWidget(scope_);
  lines->addWidget(mask_);
  connectParts();
  showSessions();
  showSetup();
  showState();
  showProblem();
}

void SteeringBar::buildFirstLine() {
  constexpr int kAround = 3 * kGrid;  // the text of a field
  sessions_->setAccessibleName(tr("Steering session"));
  sessions_->setToolTip(tr("Sessions are kept with the project: dials, notes, results, model and seed."));
  sessions_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sessions_->setMinimumContentsLength(18);
  sessions_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  method_->setAccessibleName(tr("Method"));
  method_->setToolTip(tr("How a latent's new value comes from its old one."));
  method_->addItem(tr("Set to the value"), static_cast<int>(SteeringMethod::Set));
  method_->addItem(tr("Set to its maximum here"), static_cast<int>(SteeringMethod::LatentMax));
  method_->addItem(tr("Set to the maximum of all"), static_cast<int>(SteeringMethod::MaxActivation));
  method_->addItem(tr("Add the value"), static_cast<int>(SteeringMethod::Add));
  method_->addItem(tr("Multiply by the value"), static_cast<int>(SteeringMethod::Scale));
  window_->setAccessibleName(tr("Window"));
  window_->addItem(tr("Window of the model"), false);
  window_->addItem(tr("Whole sequence"), true);
  window_->setToolTip(
      tr("What the model reads at once: as much as it was trained on, round the caret, or the whole "
         "sequence, as the reference does."));
  edit_->setAccessibleName(tr("Base edit"));
  edit_->setPlaceholderText(tr("edit: A1408G"));
  edit_->setFixedWidth(
      std::max(12 * kGrid, edit_->fontMetrics().horizontalAdvance(edit_->placeholderText()) + kAround));
  state_->setMinimumWidth(state_->fontMetrics().horizontalAdvance(working()));  // lines do not move with the model
  edit_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  edit_->setToolTip(
      tr("A change of one base, 1-based: the tokens that have the new base there are the mutant, those "
         "with the old one the wild type. The base's token is masked and read."));
}

void SteeringBar::connectParts() {
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringBar::showSetup);
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringBar::showSessions);
  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringBar::showState);
  connect(&desk_, &SteeringDesk::setupChanged, this, &SteeringBar::showProblem);
  connect(&desk_, &SteeringDesk::resultChanged, this, &SteeringBar::showProblem);
  connect(&desk_.sessions().store(), &SteeringStore::changed, this, &SteeringBar::showSessions);
  connect(&session_, &Session::selectionChanged, this, &SteeringBar::showSetup);
  connect(&session_, &Session::contentsChanged, this, &SteeringBar::showSessions);
  connect(sessions_, &QComboBox::activated, this, &SteeringBar::chooseSession);
  connect(method_, &QComboBox::activated, this,
          [this] { desk_.setMethod(static_cast<SteeringMethod>(method_->currentData().toInt())); });
  connect(window_, &QComboBox::activated, this, [this] { desk_.setWholeSequence(window_->currentData().toBool()); });
  connect(edit_, &QLineEdit::editingFinished, this, [this] { desk_.setEdit(edit_->text()); });
  connect(scope_, &ChoiceChips::chosen, this, [this](int key) { desk_.setScope(static_cast<SteerScope>(key)); });
  connect(mask_, &ChoiceChips::chosen, this, &SteeringBar::chooseMask);
}

void SteeringBar::setActions(const QList<QAction*>& actions) {
  auto* menu = new QMenu(more_);
  menu->addActions(actions);
  more_->setMenu(menu);
}

QString SteeringBar::selectionText() const {
  const SharedSelection& selection = session_.selection();
  if (!session_.record() || !selection.bases)
    return tr("selection");
  return selection.feature >= 0
             ? QString::fromStdString(session_.record()->features[static_cast<size_t>(selection.feature)].label())
             : formatRange(*selection.bases, session_.record()->length());
}

/// A chip is as wide as its text: a long name is cut.
QString SteeringBar::cut(const QString& name) const {
  constexpr int kLetters = 18;
  return fontMetrics().elidedText(name, Qt::ElideRight, kLetters * fontMetrics().averageCharWidth());
}

void SteeringBar::showSetup() {
  const SteeringSetup& setup = desk_.setup();
  method_->setCurrentIndex(method_->findData(static_cast<int>(setup.method)));
  window_->setCurrentIndex(window_->findData(setup.isWholeSequence));
  if (!edit_->hasFocus() || edit_->text().isEmpty() || desk_.edit().isEmpty())
    edit_->setText(desk_.edit());
  setTextRole(*edit_, desk_.isEditWrong() ? TextRole::Failure : TextRole::Plain);

  const int64_t length = session_.record() ? session_.record()->length() : 0;
  const bool hasSelection = session_.selection().bases.has_value();
  const bool isAtBases = setup.scope == SteerScope::Bases;
  const QString bases = !isAtBases                ? selectionText()
                        : setup.scopeName.empty() ? formatRange(setup.scopeBases, length)
                                                  : QString::fromStdString(setup.scopeName);
  scope_->setChips(
      {{static_cast<int>(SteerScope::All), tr("all"), tr("Every token of the window.")},
       {static_cast<int>(SteerScope::Bases), cut(bases),
        tr("The tokens of what is selected when this is clicked: %1.").arg(bases), hasSelection || isAtBases},
       {static_cast<int>(SteerScope::Masked), tr("masked"), tr("The tokens that are masked.")},
       {static_cast<int>(SteerScope::Neighbours), tr("neighbours"), tr("The token on either side.")},
       {static_cast<int>(SteerScope::MaskedAndNeighbours), tr("both"),
        tr("The masked tokens and those beside them.")}});
  scope_->setCurrent(static_cast<int>(setup.scope));

  const bool isElsewhere = setup.masked && setup.masked != session_.selection().bases;
  const QString masked = isElsewhere && !setup.masksCaret ? formatRange(*setup.masked, length) : selectionText();
  mask_->setChips({{kNoMask, tr("none"), tr("The model reads the sequence as it is written.")},
                   {kMaskCaret, tr("token at the caret"),
                    tr("The token at base %1 is hidden from the model; the mask follows the caret.")
                        .arg(formatPosition(setup.readBase))},
                   {kMaskSelection, cut(masked),
                    tr("The tokens of what is selected when this is clicked are hidden: %1.").arg(masked),
                    hasSelection || (setup.masked && !setup.masksCaret)}});
  mask_->setCurrent(setup.masksCaret ? kMaskCaret : setup.masked ? kMaskSelection : kNoMask);
}

void SteeringBar::chooseMask(int key) {
  if (key == kNoMask)
    desk_.setMasked(std::nullopt);
  else if (key == kMaskCaret)
    desk_.maskCaret();
  else if (session_.selection().bases)
    desk_.setMasked(session_.selection().bases);
}

void SteeringBar::showSessions() {
  const QSignalBlocker quiet(sessions_);
  sessions_->clear();
  if (desk_.sessions().number() == 0)
    sessions_->addItem(tr("No session yet"), 0);
  for (const SteeringNote& note : desk_.sessions().store().notes()) {
    sessions_->addItem(note.isPreset() ? tr("Preset: %1").arg(QString::fromStdString(note.study.name))
                                       : tr("%1: %2").arg(note.number).arg(sessionTitle(session_, note)),
                       note.number);
    const bool canUse = note.isPreset() ? desk_.sessions().isOfDictionary(note.study) : desk_.sessions().canOpen(note);
    auto* model = qobject_cast<QStandardItemModel*>(sessions_->model());
    model->item(sessions_->count() - 1)->setEnabled(canUse);
    if (!canUse)
      sessions_->setItemData(sessions_->count() - 1,
                             tr("From another model: open its model and dictionary to go on with it."),
                             Qt::ToolTipRole);
  }
  sessions_->setCurrentIndex(sessions_->findData(desk_.sessions().number()));
}

void SteeringBar::chooseSession(int index) {
  const qint64 number = sessions_->itemData(index).toLongLong();
  const SteeringNote* note = desk_.sessions().store().note(number);
  if (note && note->isPreset())
    desk_.usePreset(number);
  else
    desk_.sessions().open(number);
  showSessions();
}

void SteeringBar::showState() {
  const auto& outcome = desk_.outcome();
  QString text, all;
  if (outcome && desk_.isCurrent() && !std::isnan(desk_.latency())) {
    text = tr("%1 ms").arg(desk_.latency(), 0, 'f', 0);
    all = tr("%1 ms from the last move to its numbers, of which the model took %2. %3 of %4 tokens are steered.")
              .arg(desk_.latency(), 0, 'f', 0)
              .arg(outcome->milliseconds, 0, 'f', 0)
              .arg(formatCount(desk_.isSteering() ? outcome->tokensSteered : 0), formatCount(outcome->windowTokens));
  } else if (outcome) {
    text = all = working();
  }
  state_->setToolTip(all);
  state_->setAccessibleDescription(all);
  state_->setText(text);
}

QString SteeringBar::working() {
  return tr("Working...");
}

void SteeringBar::showProblem() {
  problem_->setText(problemSentence(session_, desk_));
  problem_->setVisible(!problem_->text().isEmpty());
}

QString SteeringBar::problem() const {
  return problem_->text();
}

}  // namespace dglm
