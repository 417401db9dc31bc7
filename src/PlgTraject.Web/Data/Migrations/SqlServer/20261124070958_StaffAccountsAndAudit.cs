using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "AspNetUsers",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Reader");

            // Who had an account before there were roles could do everything.
            migrationBuilder.Sql("UPDATE AspNetUsers SET Role = 'Administrator'");

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ActorRole = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    About = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
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

            // Append-only, but for what erasing a person may blank. Within EXEC, since a trigger must begin a batch.
            migrationBuilder.Sql("""
                EXEC(N'CREATE TRIGGER AuditEntries_AppendOnly ON AuditEntries AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id
                        WHERE i.Id IS NULL OR i.At <> d.At OR i.Kind <> d.Kind
                            OR ISNULL(i.ActorId, '''') <> ISNULL(d.ActorId, '''')
                            OR ISNULL(i.ActorRole, '''') <> ISNULL(d.ActorRole, '''')
                            OR (ISNULL(i.ActorName, '''') <> ISNULL(d.ActorName, '''') AND ISNULL(i.ActorName, '''') <> ''gewist'')
                            OR (ISNULL(i.About, '''') <> ISNULL(d.About, '''') AND ISNULL(i.About, '''') <> ''gewist'')
                            OR (ISNULL(i.Detail, '''') <> ISNULL(d.Detail, '''') AND ISNULL(i.Detail, '''') <> ''gewist''))
                    BEGIN
                        THROW 51000, ''The audit log is append-only.'', 1;
                    END
                END')
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
