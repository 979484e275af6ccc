// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/menus/results_menu.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>

#include "app/figure_window.h"
#include "app/main_window.h"
#include "app/panels/notice_bar.h"
#include "app/panels/sequence_area.h"
#include "core/study/import_results.h"

namespace dglm {
namespace {

constexpr auto kFolder = "publishedFolder";

}  // namespace

ResultsMenu::ResultsMenu(MainWindow& window, QMenu& analyse) : QObject(&window), window_(window) {
  analyse.addSeparator();
  import_ = analyse.addAction(tr("&Import Published Results..."), this, &ResultsMenu::import);
  import_->setToolTip(
      tr("Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project."));
  analyse.addAction(tr("Reproduce Figure &2..."), this, [this] { showFigure(PaperFigure::Two); });
  analyse.addAction(tr("Reproduce Figure &4..."), this, [this] { showFigure(PaperFigure::Four); });
  const auto enable = [this] {
    const Session& session = window_.session();
    import_->setEnabled(session.state() == Session::State::Ready && !session.contents().isReadOnly);
  };
  connect(&window.session(), &Session::stateChanged, this, enable);
  enable();
}

void ResultsMenu::import() {
  const QString folder = QFileDialog::getExistingDirectory(&window_, tr("Import Published Results"),
                                                           QSettings().value(kFolder).toString());
  if (folder.isEmpty())
    return;
  const ImportRequest request{std::filesystem::path(folder.toStdU16String()), {}};
  window_.session().project().write(
      {tr("Importing %1").arg(folder)},
      [request](Project& project, const JobContext& job) -> Result<ImportReport> {
        DGLM_TRY(const RunsToImport read, readForImport(request, job));
        return storeImport(project, request, read, job);
      },
      this,
      [this](const ImportReport& report) {
        window_.session().reloadContents();
        window_.sequenceArea().notices().showNotice(
            tr("Imported %1 runs with %2 scores; %3 were there already. They stand in the Concepts panel.")
                .arg(QString::number(report.runs), QString::number(report.scores), QString::number(report.known)));
      });
}

void ResultsMenu::showFigure(PaperFigure which) {
  auto* figure = new FigureWindow(which, window_.session(), window_.tracks(), &window_);
  figure->setAttribute(Qt::WA_DeleteOnClose);
  figure->show();
}

}  // namespace dglm
