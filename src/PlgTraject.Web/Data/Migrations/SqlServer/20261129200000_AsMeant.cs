using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlgTraject.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AsMeant : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Leads",
                type: "nvarchar(729)",
                maxLength: 729,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(628)",
                oldMaxLength: 628,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Phone",
                table: "Leads",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(16)",
                oldMaxLength: 16,
                oldNullable: true);

            // SQL Server alters no column of a key, and EF does not make the key anew by itself.
            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AspNetUserLogins",
                type: "nvarchar(450)",
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins",
                columns: ["LoginProvider", "ProviderKey"]);

            // Two texts are the same only when every character is: the rules of the database's language would let
            // capitals pass, and T-SQL never counts spaces at the end, so a sign stands behind them. EXCEPT takes two
            // NULLs for the same. EXEC, because a script of migrations may have this inside an IF.
            migrationBuilder.Sql("""
                EXEC(N'ALTER TRIGGER AuditEntries_AppendOnly ON AuditEntries AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id
                        WHERE (i.Id IS NULL AND d.At > DATEADD(day, -365, SYSUTCDATETIME()))
                            OR (i.Id IS NOT NULL AND (i.At <> d.At
                                OR EXISTS (
                                    SELECT (i.Kind COLLATE Latin1_General_100_BIN2) + N''|'',
                                        (i.ActorId COLLATE Latin1_General_100_BIN2) + N''|'',
                                        (i.ActorRole COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT (d.Kind COLLATE Latin1_General_100_BIN2) + N''|'',
                                        (d.ActorId COLLATE Latin1_General_100_BIN2) + N''|'',
                                        (d.ActorRole COLLATE Latin1_General_100_BIN2) + N''|'')
                                OR EXISTS (SELECT (i.ActorName COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT (d.ActorName COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT N''gewist|'')
                                OR EXISTS (SELECT (i.About COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT (d.About COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT N''gewist|'')
                                OR EXISTS (SELECT (i.Data COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT (d.Data COLLATE Latin1_General_100_BIN2) + N''|''
                                    EXCEPT SELECT N''gewist|''))))
                    BEGIN
                        THROW 51000, ''The audit log is append-only.'', 1;
                    END
                END')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Leads",
                type: "nvarchar(628)",
                maxLength: 628,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(729)",
                oldMaxLength: 729,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Phone",
                table: "Leads",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AspNetUserLogins",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)",
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins",
                columns: ["LoginProvider", "ProviderKey"]);

            migrationBuilder.Sql("""
                EXEC(N'ALTER TRIGGER AuditEntries_AppendOnly ON AuditEntries AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id
                        WHERE (i.Id IS NULL AND d.At > DATEADD(day, -365, SYSUTCDATETIME()))
                            OR (i.Id IS NOT NULL AND (i.At <> d.At OR i.Kind <> d.Kind
                            OR ISNULL(i.ActorId, '''') <> ISNULL(d.ActorId, '''')
                            OR ISNULL(i.ActorRole, '''') <> ISNULL(d.ActorRole, '''')
                            OR (ISNULL(i.ActorName, '''') <> ISNULL(d.ActorName, '''')
                                AND ISNULL(i.ActorName, '''') <> ''gewist'')
                            OR (ISNULL(i.About, '''') <> ISNULL(d.About, '''') AND ISNULL(i.About, '''') <> ''gewist'')
                            OR (ISNULL(i.Data, '''') <> ISNULL(d.Data, '''') AND ISNULL(i.Data, '''') <> ''gewist''))))
                    BEGIN
                        THROW 51000, ''The audit log is append-only.'', 1;
                    END
                END')
                """);
        }
    }
}
