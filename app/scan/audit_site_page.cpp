// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_site_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>
#include <utility>

#include "app/project/concept_book.h"
#include "app/project/session.h"
#include "app/scan/audit_concept_page.h"
#include "app/texts/messages.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kSitesDelay = 200;  // milliseconds: until the user has done turning
constexpr int kLatentLines = 5;
constexpr int kMostSites = 10'000;
constexpr int kMostFlank = 500;

}  // namespace

AuditSitePage::AuditSitePage(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      names_(ConceptNames::common()),
      list_(new QListWidget(this)),
      text_(makeLabel(QString(), TextRole::Secondary, this)) {
  QFormLayout* form = formAtTop(this);
  list_->setAccessibleName(tr("Latents"));
  list_->setFixedHeight(kLatentLines * (fontMetrics().height() + kGrid));
  form->addRow(tr("Latents"), list_);
  const AuditSiteRules usual;
  sitesALatent_ =
      addNumber(*form, tr("Sites of each latent"), {1, kMostSites}, static_cast<int64_t>(usual.sitesALatent),
                tr("The strongest places where it is above its threshold."), this);
  flank_ = addNumber(*form, tr("Bases on either side"), {0, kMostFlank}, usual.flank,
                     tr("They go into the query with the place itself."), this);
  text_->setWordWrap(true);
  form->addRow(QString(), text_);
  soon_.setSingleShot(true);
  soon_.setInterval(kSitesDelay);
  connect(&soon_, &QTimer::timeout, this, &AuditSitePage::read);
  connect(list_, &QListWidget::itemChanged, this, &AuditSitePage::readSoon);
  for (QSpinBox* box : {sitesALatent_, flank_})
    connect(box, &QSpinBox::valueChanged, this, &AuditSitePage::readSoon);
}

void AuditSitePage::setConcept(const AuditConcept* audited, const ConceptRun* scored) {
  const QSignalBlocker quiet(list_);
  list_->clear();
  sites_.reset();
  concept_ = audited && scored ? *audited : AuditConcept{};
  if (scored)
    names_ = namesOfRun(*scored);
  for (const WitnessLatent& latent : concept_.latents) {
    auto* item =
        new QListWidgetItem(tr("%1   F1 %2, fires above %3")
                                .arg(toText(LatentId{scored->run.layer, latent.latent}), formatScore(latent.f1),
                                     formatActivation(static_cast<double>(latent.threshold))),
                            list_);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
  }
}

std::vector<WitnessLatent> AuditSitePage::chosenLatents() const {
  std::vector<WitnessLatent> chosen;
  for (int i = 0; i < list_->count() && i < static_cast<int>(concept_.latents.size()); ++i)
    if (list_->item(i)->checkState() == Qt::Checked)
      chosen.push_back(concept_.latents[static_cast<size_t>(i)]);
  return chosen;
}

AuditSiteRules AuditSitePage::rules() const {
  AuditSiteRules rules;
  rules.sitesALatent = static_cast<size_t>(sitesALatent_->value());
  rules.flank = flank_->value();
  return rules;
}

void AuditSitePage::readSoon() {
  sites_.reset();
  soon_.start();
  Q_EMIT changed();
}

void AuditSitePage::read() {
  const auto analysis = session_.latents().analysis();
  sites_.reset();
  failure_.reset();
  latents_ = chosenLatents();
  show();
  if (!analysis || latents_.empty())
    return;
  const auto body = [analysis = *analysis, latents = latents_, names = names_, rules = rules()](const Project& project,
                                                                                                const JobContext& job) {
    return auditSites(project, analysis, latents, names, rules, job);
  };
  JobHandle* job = session_.project().read(
      {tr("Reading sites"), Urgency::Interactive, QStringLiteral("audit sites"), JobNotice::Silent}, body, this,
      [this](AuditSites sites) {
        sites_ = std::make_shared<const AuditSites>(std::move(sites));
        show();
        Q_EMIT sitesRead();
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    failure_ = error;
    show();
  });
}

void AuditSitePage::show() {
  if (failure_) {
    text_->setText(messageFor(*failure_));
  } else if (latents_.empty()) {
    text_->setText(tr("Choose a latent."));
  } else if (!sites_) {
    text_->setText(tr("Reading..."));
  } else {
    const auto annotated = std::ranges::count_if(sites_->sites, &AuditSite::isAnnotated);
    text_->setText(
        tr("%n sites in %1 sequences; %2 of them lie on an annotated %3.", nullptr,
           static_cast<int>(sites_->sites.size()))
            .arg(formatCount(sites_->records), formatCount(annotated), QString::fromStdString(concept_.name)) +
        QLatin1Char(' ') +
        tr("Without repeats these are %n queries with %1 bases.", nullptr, static_cast<int>(sites_->queries.size()))
            .arg(formatCount(sites_->bases())));
  }
  Q_EMIT changed();
}

}  // namespace dglm
