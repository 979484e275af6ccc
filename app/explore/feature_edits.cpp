// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/feature_edits.h"

#include <QAction>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

#include "app/explore/feature_dialog.h"
#include "app/project/action_host.h"
#include "core/sequence/feature_text.h"

namespace dglm {
namespace {

constexpr int kNewFeature = -1;

}  // namespace

FeatureEdits::FeatureEdits(ActionHost& host, Session& session)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      add_(new QAction(tr("A&dd Feature..."), this)),
      edit_(new QAction(tr("&Edit Feature..."), this)),
      remove_(new QAction(tr("Remove Fea&ture"), this)) {
  add_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
  edit_->setShortcut(Qt::Key_F2);
  add_->setToolTip(tr("Annotates the selected bases."));
  edit_->setToolTip(tr("Name, type, place, strand and qualifiers of the selected feature."));
  connect(add_, &QAction::triggered, this, &FeatureEdits::add);
  connect(edit_, &QAction::triggered, this, [this] { edit(session_.selection().feature); });
  connect(remove_, &QAction::triggered, this, [this] { remove({session_.selection().feature}); });
  connect(&session_, &Session::stateChanged, this, &FeatureEdits::enable);
  connect(&session_, &Session::recordChanged, this, &FeatureEdits::enable);
  connect(&session_, &Session::selectionChanged, this, &FeatureEdits::enable);
  enable();
}

void FeatureEdits::fill(QMenu& edit) {
  edit.addSeparator();
  edit.addActions({add_, edit_, remove_});
}

void FeatureEdits::enable() {
  const bool canChange = session_.record() && !session_.contents().isReadOnly;
  const bool isFeature = canChange && session_.selection().feature >= 0;
  add_->setEnabled(canChange && session_.selection().bases);
  edit_->setEnabled(isFeature);
  remove_->setEnabled(isFeature);
}

FeatureDialog* FeatureEdits::add() {
  const auto bases = session_.selection().bases;
  if (!bases || bases->isEmpty() || !session_.record())
    return nullptr;
  Feature feature;
  feature.type = "misc_feature";
  feature.segments = {{*bases, Strand::Forward}};
  return open(session_.recordId(), feature, kNewFeature);
}

FeatureDialog* FeatureEdits::edit(int feature) {
  if (!session_.record() || feature < 0 || feature >= static_cast<int>(session_.record()->features.size()))
    return nullptr;
  return open(session_.recordId(), session_.record()->features[static_cast<size_t>(feature)], feature);
}

FeatureDialog* FeatureEdits::open(RecordId record, const Feature& proposal, int feature) {
  const auto purpose = feature == kNewFeature ? FeatureDialog::Purpose::Add : FeatureDialog::Purpose::Edit;
  auto* dialog = new FeatureDialog(session_.record(), proposal, purpose, &host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, record, proposal, feature] {
    if (dialog->feature() && (feature == kNewFeature || *dialog->feature() != proposal))
      store(record, proposal, feature, markedAsMadeByHand(*dialog->feature()));
  });
  dialog->open();
  return dialog;
}

/// While the dialog was open, a search may have found features of the same record.
void FeatureEdits::store(RecordId record, const Feature& before, int feature, const Feature& after) {
  const bool isShown = session_.record() && session_.recordId() == record;
  const auto number = static_cast<size_t>(feature);
  const bool isThere = isShown && (feature == kNewFeature || (number < session_.record()->features.size() &&
                                                              session_.record()->features[number] == before));
  if (!isThere)
    return host_.showFailure(
        tr("The features of the sequence have changed meanwhile, so that this change is not made."));
  ChangedFeatures changed{record, session_.record()->id, session_.record()->features, session_.record()->features};
  if (feature == kNewFeature)
    changed.after.push_back(after);
  else
    changed.after[number] = after;
  const QString name = QString::fromStdString(after.label());
  session_.selectBases(after.extent());
  session_.changeFeatures({std::move(changed)}, feature == kNewFeature ? tr("Add the feature %1").arg(name)
                                                                       : tr("Edit the feature %1").arg(name));
}

/// Their look first, so that undo brings it back with them.
void FeatureEdits::remove(std::vector<int> features) {
  if (!session_.record() || session_.contents().isReadOnly)
    return;
  const std::vector<Feature>& now = session_.record()->features;
  std::erase_if(features, [&](int feature) { return feature < 0 || feature >= static_cast<int>(now.size()); });
  if (features.empty())
    return;
  const QString name = QString::fromStdString(now[static_cast<size_t>(features.front())].label());
  const auto count = static_cast<int>(features.size());
  const QString what = count == 1 ? tr("Remove the feature %1").arg(name) : tr("Remove %n features", nullptr, count);
  std::ranges::sort(features, std::greater());
  ChangedFeatures changed{session_.recordId(), session_.record()->id, now, now};
  session_.undoStack().beginMacro(what);
  for (const int feature : features) {
    session_.setFeatureStyle(session_.usualStyle(feature));
    changed.after.erase(changed.after.begin() + feature);
  }
  session_.changeFeatures({std::move(changed)}, what);
  session_.undoStack().endMacro();
}

}  // namespace dglm
