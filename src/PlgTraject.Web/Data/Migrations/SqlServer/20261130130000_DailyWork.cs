using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DailyWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads");

            migrationBuilder.AddColumn<string>(
                name: "AuthorId",
                table: "OutboxMails",
                type: "nvarchar(36)",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cc",
                table: "OutboxMails",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InReplyTo",
                table: "OutboxMails",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "References",
                table: "OutboxMails",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAfter",
                table: "Leads",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnsweredById",
                table: "Leads",
                type: "nvarchar(36)",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LikenessKey",
                table: "Leads",
                type: "nvarchar(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Leads",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SchoolKey",
                table: "Leads",
                type: "nvarchar(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TownKey",
                table: "Leads",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Signature",
                table: "AspNetUsers",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: true);

            // Who answered first is looked up by the second: the event of an answer tells when that was.
            migrationBuilder.Sql(
                """
                UPDATE "Leads" SET
                    "AnsweredAfter" = DATEDIFF_BIG(second, "ArrivedAt", "AnsweredAt") * 10000000,
                    "AnsweredById" = (
                        SELECT TOP 1 "ActorId" FROM "LeadEvents"
                        WHERE "LeadId" = "Leads"."Id" AND "Kind" IN ('AnsweredOutside', 'SchoolContacted')
                            AND "Data" LIKE '%"At":"' + LEFT(CONVERT(nvarchar(33), "AnsweredAt", 126), 19) + '%'
                        ORDER BY "LeadEvents"."Id")
                WHERE "AnsweredAt" IS NOT NULL;
                """);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ColleagueId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    StandInId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_AspNetUsers_ColleagueId",
                        column: x => x.ColleagueId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeadDistinctions",
                columns: table => new
                {
                    LowId = table.Column<long>(type: "bigint", nullable: false),
                    HighId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadDistinctions", x => new { x.LowId, x.HighId });
                });

            migrationBuilder.CreateTable(
                name: "LeadMerges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    IntoId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: true),
                    Replaced = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadMerges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    DraftId = table.Column<long>(type: "bigint", nullable: true),
                    MailId = table.Column<long>(type: "bigint", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailAttachments_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    AuthorId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    To = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Cc = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    WithBrochure = table.Column<bool>(type: "bit", nullable: false),
                    BeginsConversation = table.Column<bool>(type: "bit", nullable: false),
                    MailId = table.Column<long>(type: "bigint", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailDrafts_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ColleagueId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_ColleagueId",
                        column: x => x.ColleagueId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_AnsweredAt_ArrivedAt_Id_Status",
                table: "Leads",
                columns: new[] { "AnsweredAt", "ArrivedAt", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status_AnsweredAfter_AnsweredById_Source_LostReason_Month",
                table: "Leads",
                columns: new[] { "ArrivedAt", "AnsweredAt", "Status", "AnsweredAfter", "AnsweredById", "Source", "LostReason", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_LikenessKey",
                table: "Leads",
                column: "LikenessKey");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_MergedIntoId",
                table: "Leads",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Phone",
                table: "Leads",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_SchoolKey_Id_Status",
                table: "Leads",
                columns: new[] { "SchoolKey", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_SenderKey",
                table: "Leads",
                column: "SenderKey");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TownKey_Id_Status",
                table: "Leads",
                columns: new[] { "TownKey", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_TownKey_LikenessKey",
                table: "Leads",
                columns: new[] { "TownKey", "LikenessKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_ColleagueId",
                table: "Absences",
                column: "ColleagueId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_LastDay",
                table: "Absences",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_LeadDistinctions_HighId",
                table: "LeadDistinctions",
                column: "HighId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_At",
                table: "LeadMerges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_FromId",
                table: "LeadMerges",
                column: "FromId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadMerges_IntoId",
                table: "LeadMerges",
                column: "IntoId");

            migrationBuilder.CreateIndex(
                name: "IX_MailAttachments_DraftId",
                table: "MailAttachments",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_MailAttachments_LeadId",
                table: "MailAttachments",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_MailAttachments_MailId",
                table: "MailAttachments",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_MailDrafts_AuthorId",
                table: "MailDrafts",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_MailDrafts_LeadId_AuthorId",
                table: "MailDrafts",
                columns: new[] { "LeadId", "AuthorId" },
                unique: true,
                filter: "MailId IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MailDrafts_MailId",
                table: "MailDrafts",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_MailTemplates_Name",
                table: "MailTemplates",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_ColleagueId_Name",
                table: "SavedViews",
                columns: new[] { "ColleagueId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "LeadDistinctions");

            migrationBuilder.DropTable(
                name: "LeadMerges");

            migrationBuilder.DropTable(
                name: "MailAttachments");

            migrationBuilder.DropTable(
                name: "MailDrafts");

            migrationBuilder.DropTable(
                name: "MailTemplates");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Leads_AnsweredAt_ArrivedAt_Id_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status_AnsweredAfter_AnsweredById_Source_LostReason_Month",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_LikenessKey",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_MergedIntoId",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Phone",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_SchoolKey_Id_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_SenderKey",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_TownKey_Id_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_TownKey_LikenessKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "Cc",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "InReplyTo",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "References",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "AnsweredAfter",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AnsweredById",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "LikenessKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "SchoolKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "TownKey",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Signature",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads",
                columns: new[] { "ArrivedAt", "AnsweredAt", "Status" });
        }
    }
}
