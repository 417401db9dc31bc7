using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Workbench : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredAt",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivedAt",
                table: "Leads",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "LastAnsweredAt",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LostReason",
                table: "Leads",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerId",
                table: "Leads",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reminded",
                table: "Leads",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Leads",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "Website");

            migrationBuilder.AddColumn<DateTime>(
                name: "WaitsSince",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            // The promise to schools that asked before counts from when they did. Nothing says whether they were
            // answered, but a status that staff gave says that somebody is on it.
            migrationBuilder.Sql(
                """
                UPDATE "Leads" SET "ArrivedAt" = "CreatedAt",
                    "WaitsSince" = CASE WHEN "Status" = 'New' THEN "CreatedAt" END;
                """);

            migrationBuilder.CreateTable(
                name: "LeadTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadTasks_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads",
                columns: new[] { "ArrivedAt", "AnsweredAt", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OwnerId_Status",
                table: "Leads",
                columns: new[] { "OwnerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Status_WaitsSince_LastAnsweredAt_OwnerId",
                table: "Leads",
                columns: new[] { "Status", "WaitsSince", "LastAnsweredAt", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadTasks_DoneAt_DueOn",
                table: "LeadTasks",
                columns: new[] { "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadTasks_LeadId_DoneAt_DueOn",
                table: "LeadTasks",
                columns: new[] { "LeadId", "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadTasks_OwnerId",
                table: "LeadTasks",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LeadTasks");

            migrationBuilder.DropIndex(
                name: "IX_Leads_ArrivedAt_AnsweredAt_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_OwnerId_Status",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Status_WaitsSince_LastAnsweredAt_OwnerId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "ArrivedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "LastAnsweredAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "LostReason",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Reminded",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "WaitsSince",
                table: "Leads");
        }
    }
}
