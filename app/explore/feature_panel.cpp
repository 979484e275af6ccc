// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/feature_panel.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include "app/explore/feature_edits.h"
#include "core/sequence/feature_text.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"

namespace dglm {

FeaturePanel::FeaturePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      table_(new FeatureTable(pages_)) {
  pages_->addWidget(table_);
  pages_->addWidget(state_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(
      tr("<b>Features.</b> The annotated ranges of this sequence. A click selects a feature everywhere; the box in the "
         "first column hides it in map and tracks; a click on the colour changes it. Positions count from 1 and "
         "include "
         "the last base. Colours and hiding belong to this project and can be undone.") +
      QStringLiteral("<br>") +
      tr("Features can be added to the selected bases, changed and removed, by the Edit menu or a right click; "
         "what was made by hand says so in the tool tip of its name, and in files."));
  connect(&session_, &Session::recordChanged, this, &FeaturePanel::showRows);
  connect(&session_, &Session::featureStylesChanged, this, &FeaturePanel::showRows);
  connect(&session_, &Session::selectionChanged, this,
          [this] { table_->setCurrentFeature(session_.selection().feature); });
  connect(table_, &FeatureTable::featurePicked, this, [this](int feature) {
    session_.selectFeature(feature);
    session_.requestPlace(*session_.selection().bases);
  });
  connect(table_, &FeatureTable::featureActivated, this, [this](int feature) {
    session_.selectFeature(feature);
    session_.requestPlace(*session_.selection().bases);
  });
  connect(table_, &FeatureTable::visibilityChanged, this,
          [this](int feature, bool visible) { setHidden({feature}, !visible); });
  connect(table_, &FeatureTable::colourChanged, this, [this](int feature, const QColor& colour) {
    FeatureStyle style = session_.featureStyle(feature);
    style.colour = colour.isValid() ? colour.name().toStdString() : std::string();
    session_.setFeatureStyle(style);
  });
  connect(table_, &FeatureTable::contextMenuRequested, this, &FeaturePanel::showMenu);
  showRows();
}

FeatureRow FeaturePanel::rowOf(int index) const {
  const Record& record = *session_.record();
  const Feature& feature = record.features[static_cast<size_t>(index)];
  const FeatureStyle style = session_.featureStyle(index);
  FeatureRow row;
  row.feature = index;
  row.isVisible = !style.hidden;
  row.colour =
      style.colour.empty() ? Palette::of(*this).feature(feature) : QColor(QString::fromStdString(style.colour));
  row.label = QString::fromStdString(feature.label());
  row.type = QString::fromStdString(feature.type);
  row.bases = feature.extent();
  row.length = feature.length();
  row.recordLength = record.length();
  row.strand = feature.strand();
  row.isMadeByHand = isMadeByHand(feature);
  return row;
}

void FeaturePanel::showRows() {
  std::vector<FeatureRow> rows;
  if (session_.record())
    for (size_t i = 0; i < session_.record()->features.size(); ++i)
      rows.push_back(rowOf(static_cast<int>(i)));
  if (rows.empty())
    showWhyEmpty();
  pages_->setCurrentWidget(rows.empty() ? static_cast<QWidget*>(state_) : table_);
  table_->setRows(std::move(rows));
}

void FeaturePanel::setAnnotateAction(QAction* action) {
  annotate_ = action;
  showRows();
}

void FeaturePanel::setEdits(FeatureEdits& edits) {
  edits_ = &edits;
  showRows();
}

void FeaturePanel::showWhyEmpty() {
  if (!session_.record())
    return state_->showEmpty(tr("No sequence is shown. Its features are listed here."));
  QList<QAction*> actions;
  if (annotate_)
    actions << annotate_;
  if (edits_)
    actions << edits_->addAction();
  state_->showEmpty(
      tr("No features are annotated in this sequence. A library of common plasmid features can be searched for in it."),
      actions);
}

void FeaturePanel::setHidden(const std::vector<int>& features, bool hidden) {
  session_.undoStack().beginMacro(hidden ? tr("Hide features") : tr("Show features"));
  for (const int feature : features) {
    FeatureStyle style = session_.featureStyle(feature);
    style.hidden = hidden;
    session_.setFeatureStyle(style);
  }
  session_.undoStack().endMacro();
}

void FeaturePanel::showMenu(const std::vector<int>& features, const QPoint& position) {
  if (features.empty())
    return;
  QMenu menu;
  menu.addAction(tr("Hide"), this, [&] { setHidden(features, true); });
  menu.addAction(tr("Show"), this, [&] { setHidden(features, false); });
  menu.addSeparator();
  menu.addAction(tr("Copy"), &table_->table(), &FilteredTable::copySelectedRows);
  if (features.size() == 1) {
    menu.addSeparator();
    menu.addAction(tr("Colour..."), this, [&] { table_->chooseColour(features.front()); });
    menu.addAction(tr("Colour of the File"), this, [&] {
      FeatureStyle style = session_.featureStyle(features.front());
      style.colour.clear();
      session_.setFeatureStyle(style);
    });
  }
  if (edits_) {
    const bool canChange = !session_.contents().isReadOnly;
    const auto count = static_cast<int>(features.size());
    menu.addSeparator();
    if (count == 1)
      menu.addAction(edits_->editAction()->text(), this, [&] { edits_->edit(features.front()); })
          ->setEnabled(canChange);
    menu.addAction(count == 1 ? edits_->removeAction()->text() : tr("Remove %n Features", nullptr, count), this,
                   [&] { edits_->remove(features); })
        ->setEnabled(canChange);
  }
  menu.exec(position);
}

}  // namespace dglm
