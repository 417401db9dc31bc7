using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StaffAccountsAndAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DeactivatedAt",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "Reader");

            // Who had an account before there were roles could do everything.
            migrationBuilder.Sql("UPDATE AspNetUsers SET Role = 'Administrator'");

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ActorRole = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_About_At",
                table: "AuditEntries",
                columns: new[] { "About", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_At",
                table: "AuditEntries",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_At",
                table: "AuditEntries",
                columns: new[] { "Kind", "At" });

            // Append-only, but for what erasing a person may blank.
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_NoDelete BEFORE DELETE ON AuditEntries
                BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_AppendOnly BEFORE UPDATE ON AuditEntries
                WHEN NEW.Id <> OLD.Id OR NEW.At <> OLD.At OR NEW.Kind <> OLD.Kind
                    OR NEW.ActorId IS NOT OLD.ActorId OR NEW.ActorRole IS NOT OLD.ActorRole
                    OR (NEW.ActorName IS NOT OLD.ActorName AND NEW.ActorName IS NOT 'gewist')
                    OR (NEW.About IS NOT OLD.About AND NEW.About IS NOT 'gewist')
                    OR (NEW.Detail IS NOT OLD.Detail AND NEW.Detail IS NOT 'gewist')
                BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "DeactivatedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "AspNetUsers");
        }
    }
}
