using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InboundMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BouncedAt",
                table: "OutboxMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "InboundMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Folder = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    UidValidity = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<long>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FromAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    SenderKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Cc = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    InReplyTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    References = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FetchedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Files = table.Column<int>(type: "INTEGER", nullable: false),
                    Defect = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: true),
                    FoundBy = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    OutboxMailId = table.Column<long>(type: "INTEGER", nullable: true),
                    ColleagueId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SetAsideBecause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboundMails_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Mailboxes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailsSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailboxes", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MailboxFolders",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Folder = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    UidValidity = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUid = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxFolders", x => new { x.Mailbox, x.Folder });
                });

            migrationBuilder.CreateTable(
                name: "MailFingerprints",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Folder = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailFingerprints", x => new { x.Mailbox, x.Folder, x.Fingerprint });
                });

            migrationBuilder.CreateTable(
                name: "MailLedgerDays",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fetched = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailLedgerDays", x => new { x.Mailbox, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "MailLedgerFates",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailLedgerFates", x => new { x.Mailbox, x.Day, x.Fate });
                });

            migrationBuilder.CreateTable(
                name: "InboundAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MailId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ContentId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboundAttachments_InboundMails_MailId",
                        column: x => x.MailId,
                        principalTable: "InboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InboundContents",
                columns: table => new
                {
                    MailId = table.Column<long>(type: "INTEGER", nullable: false),
                    Headers = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Html = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboundContents", x => x.MailId);
                    table.ForeignKey(
                        name: "FK_InboundContents_InboundMails_MailId",
                        column: x => x.MailId,
                        principalTable: "InboundMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_MessageId",
                table: "OutboxMails",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundAttachments_MailId",
                table: "InboundAttachments",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_ColleagueId",
                table: "InboundMails",
                column: "ColleagueId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_DecidedById",
                table: "InboundMails",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_Fate_ReceivedAt",
                table: "InboundMails",
                columns: new[] { "Fate", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_Fingerprint",
                table: "InboundMails",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_LeadId_ReceivedAt",
                table: "InboundMails",
                columns: new[] { "LeadId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_Mailbox_FetchedOn_Fate",
                table: "InboundMails",
                columns: new[] { "Mailbox", "FetchedOn", "Fate" });

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_Mailbox_Folder_UidValidity_Uid",
                table: "InboundMails",
                columns: new[] { "Mailbox", "Folder", "UidValidity", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_MessageId",
                table: "InboundMails",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_OutboxMailId",
                table: "InboundMails",
                column: "OutboxMailId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundMails_SenderKey",
                table: "InboundMails",
                column: "SenderKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InboundAttachments");

            migrationBuilder.DropTable(
                name: "InboundContents");

            migrationBuilder.DropTable(
                name: "Mailboxes");

            migrationBuilder.DropTable(
                name: "MailboxFolders");

            migrationBuilder.DropTable(
                name: "MailFingerprints");

            migrationBuilder.DropTable(
                name: "MailLedgerDays");

            migrationBuilder.DropTable(
                name: "MailLedgerFates");

            migrationBuilder.DropTable(
                name: "InboundMails");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMails_MessageId",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "BouncedAt",
                table: "OutboxMails");
        }
    }
}
