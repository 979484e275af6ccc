// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/region_window.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/formats/record_writers.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/region_table.h"

namespace dglm {
namespace {

constexpr QSize kRegionsSize(80 * kGrid, 48 * kGrid);

/// Records that have nothing but the regions as features, for the writer of BED.
std::vector<Record> recordsOfRegions(const std::vector<NamedRegion>& regions, const ProjectContents& contents) {
  std::vector<Record> records;
  std::map<RecordId, size_t> places;
  for (const NamedRegion& region : regions) {
    const RecordSummary* summary = contents.record(region.record);
    if (!summary)
      continue;
    const auto [place, isNew] = places.try_emplace(region.record, records.size());
    if (isNew) {
      Record record;
      record.id = summary->name;
      record.topology = summary->topology;
      record.bases.assign(static_cast<size_t>(summary->length), 'N');
      records.push_back(std::move(record));
    }
    Feature feature;
    feature.type = "misc_feature";
    feature.segments = {{region.bases, Strand::None}};
    feature.qualifiers = {{"label", region.name.toStdString()}};
    records[place->second].features.push_back(std::move(feature));
  }
  return records;
}

}  // namespace

RegionWindow::RegionWindow(Session& session, RegionBook& book, QWidget* parent)
    : QDialog(parent),
      session_(session),
      book_(book),
      table_(new RegionTable(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)) {
  setWindowTitle(tr("Regions of Interest"));
  setWhatsThis(tr(
      "<b>Regions of interest.</b> Places of the project's sequences that were given a name. A click goes there, and "
      "Back and Forward walk over the places that were visited. They are drawn on ruler and map, stored with the "
      "project, and can be written as BED, which genome browsers open."));
  said_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(table_, 1);
  layout->addWidget(said_);
  layout->addWidget(buildButtons());
  connect(table_, &RegionTable::picked, this, [this](int region) {
    const NamedRegion& place = shown_[static_cast<size_t>(region)];
    session_.goToPlace(place.record, place.bases);
  });
  connect(table_, &RegionTable::selectionChanged, this, &RegionWindow::enable);
  connect(&book_, &RegionBook::changed, this, &RegionWindow::showRows);
  connect(&session_, &Session::selectionChanged, this, &RegionWindow::enable);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  showRows();
  resizeWithinScreen(*this, kRegionsSize);
}

QWidget* RegionWindow::buildButtons() {
  auto* row = new QWidget(this);
  const auto make = [row](const QString& text) {
    auto* button = new QPushButton(text, row);
    button->setAutoDefault(false);
    return button;
  };
  add_ = make(tr("Add the &Selection"));
  rename_ = make(tr("Re&name..."));
  remove_ = make(tr("&Remove"));
  export_ = make(tr("Export as &BED..."));
  auto* close = make(tr("Close"));
  row->setLayout(makeFlow({add_, rename_, remove_, export_, close}));
  connect(add_, &QPushButton::clicked, this, [this] {
    if (const auto bases = session_.selection().bases)
      book_.add({session_.recordId(), *bases, book_.freeName()});
  });
  connect(rename_, &QPushButton::clicked, this, &RegionWindow::rename);
  connect(remove_, &QPushButton::clicked, this, [this] { book_.remove(chosen()); });
  connect(export_, &QPushButton::clicked, this, &RegionWindow::chooseFile);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  return row;
}

QString RegionWindow::said() const {
  return said_->text();
}

void RegionWindow::showRows() {
  std::vector<NamedRegion> regions = book_.regions();
  if (regions == shown_ && !regions.empty())
    return enable();
  shown_ = std::move(regions);
  std::vector<RegionRow> rows;
  for (const NamedRegion& region : shown_) {
    const RecordSummary* record = session_.contents().record(region.record);
    rows.push_back({static_cast<int>(rows.size()), region.name, QString::fromStdString(record->name), region.bases,
                    record->length});
  }
  table_->setRows(std::move(rows));
  said_->setText(shown_.empty() ? tr("No place has a name yet. Select bases, and add the selection.") : QString());
  said_->setVisible(!said_->text().isEmpty());
  enable();
}

void RegionWindow::enable() {
  const bool canChange = book_.canChange();
  const std::vector<int> chosen = table_->selected();
  const auto bases = session_.selection().bases;
  add_->setEnabled(canChange && bases && !bases->isEmpty());
  rename_->setEnabled(canChange && chosen.size() == 1);
  remove_->setEnabled(canChange && !chosen.empty());
  export_->setEnabled(!shown_.empty());
}

std::vector<NamedRegion> RegionWindow::chosen() const {
  std::vector<NamedRegion> chosen;
  for (const int region : table_->selected())
    chosen.push_back(shown_[static_cast<size_t>(region)]);
  return chosen;
}

void RegionWindow::rename() {
  const std::vector<NamedRegion> regions = chosen();
  if (regions.size() != 1)
    return;
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename a Region"));
  dialog->setLabelText(tr("Name"));
  dialog->setTextValue(regions.front().name);
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, region = regions.front()](const QString& name) { book_.rename(region, name.trimmed()); });
  dialog->open();
}

void RegionWindow::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Export the Regions"), QString(), tr("BED (*.bed)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("bed"));
  dialog->selectFile(QStringLiteral("regions.bed"));
  connect(dialog, &QFileDialog::fileSelected, this, &RegionWindow::write);
  dialog->open();
}

void RegionWindow::write(const QString& path) {
  const auto body = [records = recordsOfRegions(shown_, session_.contents()),
                     file = pathOf(path)](const JobContext& job) -> Status { return writeBed(file, records, job); };
  auto* job = session_.jobs().start(session_.fileLane(), {tr("Writing the regions"), Urgency::Interactive}, body,
                                    session_.ofProject(this), [this, path] {
                                      said_->setVisible(true);
                                      said_->setText(tr("%1 was written.").arg(path));
                                      Q_EMIT written(path);
                                    });
  job->setWatched(true);
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    said_->setVisible(true);
    said_->setText(messageFor(error));
  });
}

}  // namespace dglm
