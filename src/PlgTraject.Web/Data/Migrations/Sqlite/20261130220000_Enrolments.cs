using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Enrolments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AfterMailId",
                table: "OutboxMails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "OutboxMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Serial = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CurrentNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TotalInCents = table.Column<long>(type: "INTEGER", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offers_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferVersions_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectories",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    School = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CoalitionDraft = table.Column<string>(type: "TEXT", nullable: true),
                    ExceptionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectories_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferAcceptances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfferVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Plan = table.Column<int>(type: "INTEGER", nullable: true),
                    InvoiceTo = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    InvoiceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InvoiceAddress = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    InvoiceEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    InvoiceReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PurchaseOrderFollows = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedById = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    PaperContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PaperFileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    PaperMediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferAcceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferAcceptances_OfferVersions_OfferVersionId",
                        column: x => x.OfferVersionId,
                        principalTable: "OfferVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfferVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferFiles_OfferVersions_OfferVersionId",
                        column: x => x.OfferVersionId,
                        principalTable: "OfferVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrajectoryParticipants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TrajectoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Needs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReplacesId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrajectoryParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrajectoryParticipants_TrajectoryParticipants_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrajectoryParticipants_Trajectories_TrajectoryId",
                        column: x => x.TrajectoryId,
                        principalTable: "Trajectories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrajectoryFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TrajectoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrajectoryFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrajectoryFiles_Trajectories_TrajectoryId",
                        column: x => x.TrajectoryId,
                        principalTable: "Trajectories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrajectorySessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TrajectoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    To = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Trainer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrajectorySessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrajectorySessions_Trajectories_TrajectoryId",
                        column: x => x.TrajectoryId,
                        principalTable: "Trajectories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ParticipantId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificates_TrajectoryParticipants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<long>(type: "INTEGER", nullable: true),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HolderEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolLinks_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolLinks_TrajectoryParticipants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => new { x.SessionId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_Attendances_TrajectoryParticipants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_TrajectorySessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "TrajectorySessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DateProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DateProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DateProposals_TrajectorySessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "TrajectorySessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionInvitations",
                columns: table => new
                {
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MailId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionInvitations", x => new { x.SessionId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_SessionInvitations_TrajectoryParticipants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionInvitations_TrajectorySessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "TrajectorySessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DateOptions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProposalId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    To = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DateOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DateOptions_DateProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "DateProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DateAnswers",
                columns: table => new
                {
                    OptionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<long>(type: "INTEGER", nullable: false),
                    Can = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DateAnswers", x => new { x.OptionId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_DateAnswers_DateOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DateOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DateAnswers_TrajectoryParticipants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "TrajectoryParticipants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_ParticipantId",
                table: "Attendances",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ParticipantId",
                table: "Certificates",
                column: "ParticipantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DateAnswers_ParticipantId",
                table: "DateAnswers",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_DateOptions_ProposalId",
                table: "DateOptions",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_DateProposals_SessionId",
                table: "DateProposals",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferAcceptances_OfferVersionId",
                table: "OfferAcceptances",
                column: "OfferVersionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfferFiles_OfferVersionId",
                table: "OfferFiles",
                column: "OfferVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_LeadId",
                table: "Offers",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_State_ValidUntil",
                table: "Offers",
                columns: new[] { "State", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Year_Serial",
                table: "Offers",
                columns: new[] { "Year", "Serial" },
                unique: true,
                filter: "Serial IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferVersions_OfferId_Number",
                table: "OfferVersions",
                columns: new[] { "OfferId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrajectoryParticipants_Email",
                table: "TrajectoryParticipants",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_TrajectoryParticipants_ReplacesId",
                table: "TrajectoryParticipants",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_TrajectoryParticipants_TrajectoryId",
                table: "TrajectoryParticipants",
                column: "TrajectoryId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolLinks_OfferId",
                table: "SchoolLinks",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolLinks_ParticipantId",
                table: "SchoolLinks",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolLinks_TokenHash",
                table: "SchoolLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionInvitations_ParticipantId",
                table: "SessionInvitations",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_LeadId",
                table: "Trajectories",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_OfferId",
                table: "Trajectories",
                column: "OfferId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrajectoryFiles_TrajectoryId",
                table: "TrajectoryFiles",
                column: "TrajectoryId");

            migrationBuilder.CreateIndex(
                name: "IX_TrajectorySessions_Day_Trainer",
                table: "TrajectorySessions",
                columns: new[] { "Day", "Trainer" });

            migrationBuilder.CreateIndex(
                name: "IX_TrajectorySessions_TrajectoryId_Number",
                table: "TrajectorySessions",
                columns: new[] { "TrajectoryId", "Number" },
                unique: true);

            // What was sent or accepted never changes, whichever program asks. An acceptance is kept for seven years.
            migrationBuilder.Sql("""
                CREATE TRIGGER OfferVersions_Frozen BEFORE UPDATE ON OfferVersions WHEN OLD.SentAt IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'An offer that was sent never changes.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER OfferFiles_Frozen BEFORE UPDATE ON OfferFiles
                BEGIN SELECT RAISE(ABORT, 'A file of an offer never changes.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER OfferFiles_Complete BEFORE INSERT ON OfferFiles
                WHEN EXISTS (SELECT 1 FROM OfferVersions WHERE Id = NEW.OfferVersionId AND SentAt IS NOT NULL)
                BEGIN SELECT RAISE(ABORT, 'An offer that was sent never changes.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER OfferAcceptances_Frozen BEFORE UPDATE ON OfferAcceptances
                BEGIN SELECT RAISE(ABORT, 'An acceptance never changes.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER OfferAcceptances_NoDelete BEFORE DELETE ON OfferAcceptances
                WHEN OLD.At > strftime('%Y-%m-%d %H:%M:%S', 'now', '-7 years')
                BEGIN SELECT RAISE(ABORT, 'An acceptance is kept for seven years.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "DateAnswers");

            migrationBuilder.DropTable(
                name: "OfferAcceptances");

            migrationBuilder.DropTable(
                name: "OfferFiles");

            migrationBuilder.DropTable(
                name: "SchoolLinks");

            migrationBuilder.DropTable(
                name: "SessionInvitations");

            migrationBuilder.DropTable(
                name: "TrajectoryFiles");

            migrationBuilder.DropTable(
                name: "DateOptions");

            migrationBuilder.DropTable(
                name: "OfferVersions");

            migrationBuilder.DropTable(
                name: "TrajectoryParticipants");

            migrationBuilder.DropTable(
                name: "DateProposals");

            migrationBuilder.DropTable(
                name: "TrajectorySessions");

            migrationBuilder.DropTable(
                name: "Trajectories");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropColumn(
                name: "AfterMailId",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "OutboxMails");
        }
    }
}
