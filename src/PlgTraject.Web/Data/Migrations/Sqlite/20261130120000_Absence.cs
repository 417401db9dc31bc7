using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Absence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads");

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAfter",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnsweredById",
                table: "Leads",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            // Who answered first is looked up by the second: the event of an answer tells when that was.
            migrationBuilder.Sql(
                """
                UPDATE "Leads" SET
                    "AnsweredAfter" =
                        CAST(ROUND((julianday("AnsweredAt") - julianday("ArrivedAt")) * 86400) AS INTEGER) * 10000000,
                    "AnsweredById" = (
                        SELECT "ActorId" FROM "LeadEvents"
                        WHERE "LeadId" = "Leads"."Id" AND "Kind" IN ('AnsweredOutside', 'SchoolContacted')
                            AND "Data" LIKE '%"At":"' || substr(replace("AnsweredAt", ' ', 'T'), 1, 19) || '%'
                        ORDER BY "LeadEvents"."Id" LIMIT 1)
                WHERE "AnsweredAt" IS NOT NULL;
                """);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ColleagueId = table.Column<string>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StandInId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status_AnsweredAfter_AnsweredById_Source_LostReason_Month",
                table: "Leads",
                columns: new[] { "ArrivedAt", "AnsweredAt", "Status", "AnsweredAfter", "AnsweredById", "Source", "LostReason", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_ColleagueId",
                table: "Absences",
                column: "ColleagueId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_LastDay",
                table: "Absences",
                column: "LastDay");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status_AnsweredAfter_AnsweredById_Source_LostReason_Month",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AnsweredAfter",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AnsweredById",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads",
                columns: new[] { "ArrivedAt", "AnsweredAt", "Status" });
        }
    }
}
