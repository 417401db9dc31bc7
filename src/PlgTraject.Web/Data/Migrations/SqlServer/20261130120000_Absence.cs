using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnsweredById",
                table: "Leads",
                type: "nvarchar(36)",
                maxLength: 36,
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
