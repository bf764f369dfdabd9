using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KamPortal.Db.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecurringEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AbsenceId",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OnBehalfOfId",
                table: "WorkTasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ShiftedFromOn",
                table: "WorkTasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AbsenceId",
                table: "Touches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ShiftedFromOn",
                table: "Touches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DayCapacityMinutes",
                table: "PortalUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GreetingsPlannedBy",
                table: "PortalUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GreetingsPlannedOn",
                table: "PortalUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "PortalUsers",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gender",
                table: "People",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<bool>(
                name: "IsOfficial",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotAfter",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstVersionId",
                table: "CadenceRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GoalId",
                table: "CadenceRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InitiativeOfId",
                table: "CadenceRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "CadenceRules",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.AddColumn<int>(
                name: "ProgrammeId",
                table: "CadenceRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WindowDays",
                table: "CadenceRules",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FoundedOn",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HandedBackAt",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CadenceDeviations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    SeriesId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsStopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Every = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    TouchType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CadenceDeviations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CadenceDeviations_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CadenceDeviations_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Kinds = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToUserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Escalations_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_PortalUsers_OfUserId",
                        column: x => x.OfUserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_PortalUsers_ToUserId",
                        column: x => x.ToUserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GiftLimits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Recipient = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GiftLimits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GiftLimits_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GiftSeasons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    NameRu = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GiveByOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ApprovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GiftSeasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GiftSeasons_PortalUsers_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GreetingOccasions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    NameRu = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    WeekOfMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    Weekday = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GreetingOccasions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionProgrammes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionProgrammes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetentionProgrammes_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gifts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    SeasonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedById = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OverrideById = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gifts_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gifts_GiftSeasons_SeasonId",
                        column: x => x.SeasonId,
                        principalTable: "GiftSeasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gifts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gifts_PortalUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gifts_PortalUsers_OverrideById",
                        column: x => x.OverrideById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gifts_PortalUsers_PlannedById",
                        column: x => x.PlannedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GiftSeasonShares",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeasonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    PeoplePerAccount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GiftSeasonShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GiftSeasonShares_GiftSeasons_SeasonId",
                        column: x => x.SeasonId,
                        principalTable: "GiftSeasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GreetingPreferences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    OccasionId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsNever = table.Column<bool>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GreetingPreferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GreetingPreferences_GreetingOccasions_OccasionId",
                        column: x => x.OccasionId,
                        principalTable: "GreetingOccasions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GreetingPreferences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GreetingRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccasionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Approval = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GreetingRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GreetingRules_GreetingOccasions_OccasionId",
                        column: x => x.OccasionId,
                        principalTable: "GreetingOccasions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Greetings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    OccasionId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Approval = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    SkipReason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AssigneeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ApprovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Greetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Greetings_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Greetings_GreetingOccasions_OccasionId",
                        column: x => x.OccasionId,
                        principalTable: "GreetingOccasions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Greetings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Greetings_PortalUsers_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Greetings_PortalUsers_AssigneeId",
                        column: x => x.AssigneeId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GreetingTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccasionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GreetingTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GreetingTemplates_GreetingOccasions_OccasionId",
                        column: x => x.OccasionId,
                        principalTable: "GreetingOccasions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GreetingTemplates_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeGoals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MeasureRu = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    MeasureEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeGoals_RetentionProgrammes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "RetentionProgrammes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_AbsenceId",
                table: "WorkTasks",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_OnBehalfOfId",
                table: "WorkTasks",
                column: "OnBehalfOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Touches_AbsenceId",
                table: "Touches",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_CadenceRules_FirstVersionId",
                table: "CadenceRules",
                column: "FirstVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_CadenceRules_GoalId",
                table: "CadenceRules",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_CadenceRules_InitiativeOfId",
                table: "CadenceRules",
                column: "InitiativeOfId");

            migrationBuilder.CreateIndex(
                name: "IX_CadenceRules_ProgrammeId",
                table: "CadenceRules",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_CadenceDeviations_ById",
                table: "CadenceDeviations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "UX_CadenceDeviations_FromOn",
                table: "CadenceDeviations",
                columns: new[] { "AccountId", "SeriesId", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_UserId",
                table: "CalendarFeeds",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "UX_CalendarFeeds_Token",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_AccountId",
                table: "Escalations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_OfUserId",
                table: "Escalations",
                column: "OfUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ToUser",
                table: "Escalations",
                columns: new[] { "ToUserId", "At" });

            migrationBuilder.CreateIndex(
                name: "UX_Escalations_Key",
                table: "Escalations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GiftLimits_ById",
                table: "GiftLimits",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "UX_GiftLimits_FromOn",
                table: "GiftLimits",
                columns: new[] { "Recipient", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_DecidedById",
                table: "Gifts",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_OfAccount",
                table: "Gifts",
                columns: new[] { "AccountId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_OfPerson",
                table: "Gifts",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_OfSeason",
                table: "Gifts",
                columns: new[] { "SeasonId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_OverrideById",
                table: "Gifts",
                column: "OverrideById");

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_PlannedById",
                table: "Gifts",
                column: "PlannedById");

            migrationBuilder.CreateIndex(
                name: "UX_Gifts_Key",
                table: "Gifts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GiftSeasons_ApprovedById",
                table: "GiftSeasons",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "UX_GiftSeasons_Code",
                table: "GiftSeasons",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_GiftSeasonShares_Category",
                table: "GiftSeasonShares",
                columns: new[] { "SeasonId", "Category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_GreetingOccasions_Code",
                table: "GreetingOccasions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GreetingPreferences_OccasionId",
                table: "GreetingPreferences",
                column: "OccasionId");

            migrationBuilder.CreateIndex(
                name: "UX_GreetingPreferences_Occasion",
                table: "GreetingPreferences",
                columns: new[] { "PersonId", "OccasionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_GreetingRules_Category",
                table: "GreetingRules",
                columns: new[] { "OccasionId", "Category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_ApprovedById",
                table: "Greetings",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_Due",
                table: "Greetings",
                columns: new[] { "Status", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_OccasionId",
                table: "Greetings",
                column: "OccasionId");

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_OfAccount",
                table: "Greetings",
                columns: new[] { "AccountId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_OfAssignee",
                table: "Greetings",
                columns: new[] { "AssigneeId", "Status", "ActOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Greetings_OfPerson",
                table: "Greetings",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "UX_Greetings_Key",
                table: "Greetings",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GreetingTemplates_ById",
                table: "GreetingTemplates",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "UX_GreetingTemplates_Current",
                table: "GreetingTemplates",
                columns: new[] { "OccasionId", "Language" },
                unique: true,
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "UX_GreetingTemplates_Number",
                table: "GreetingTemplates",
                columns: new[] { "OccasionId", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_ProgrammeGoals_Key",
                table: "ProgrammeGoals",
                columns: new[] { "ProgrammeId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RetentionProgrammes_PublishedById",
                table: "RetentionProgrammes",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_RetentionProgrammes_Draft",
                table: "RetentionProgrammes",
                column: "Status",
                unique: true,
                filter: "[Status] = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "UX_RetentionProgrammes_Number",
                table: "RetentionProgrammes",
                column: "Number",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CadenceRules_CadenceRules_FirstVersionId",
                table: "CadenceRules",
                column: "FirstVersionId",
                principalTable: "CadenceRules",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CadenceRules_PortalUsers_InitiativeOfId",
                table: "CadenceRules",
                column: "InitiativeOfId",
                principalTable: "PortalUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CadenceRules_ProgrammeGoals_GoalId",
                table: "CadenceRules",
                column: "GoalId",
                principalTable: "ProgrammeGoals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CadenceRules_RetentionProgrammes_ProgrammeId",
                table: "CadenceRules",
                column: "ProgrammeId",
                principalTable: "RetentionProgrammes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Touches_Absences_AbsenceId",
                table: "Touches",
                column: "AbsenceId",
                principalTable: "Absences",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkTasks_Absences_AbsenceId",
                table: "WorkTasks",
                column: "AbsenceId",
                principalTable: "Absences",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkTasks_PortalUsers_OnBehalfOfId",
                table: "WorkTasks",
                column: "OnBehalfOfId",
                principalTable: "PortalUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CadenceRules_CadenceRules_FirstVersionId",
                table: "CadenceRules");

            migrationBuilder.DropForeignKey(
                name: "FK_CadenceRules_PortalUsers_InitiativeOfId",
                table: "CadenceRules");

            migrationBuilder.DropForeignKey(
                name: "FK_CadenceRules_ProgrammeGoals_GoalId",
                table: "CadenceRules");

            migrationBuilder.DropForeignKey(
                name: "FK_CadenceRules_RetentionProgrammes_ProgrammeId",
                table: "CadenceRules");

            migrationBuilder.DropForeignKey(
                name: "FK_Touches_Absences_AbsenceId",
                table: "Touches");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkTasks_Absences_AbsenceId",
                table: "WorkTasks");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkTasks_PortalUsers_OnBehalfOfId",
                table: "WorkTasks");

            migrationBuilder.DropTable(
                name: "CadenceDeviations");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropTable(
                name: "GiftLimits");

            migrationBuilder.DropTable(
                name: "Gifts");

            migrationBuilder.DropTable(
                name: "GiftSeasonShares");

            migrationBuilder.DropTable(
                name: "GreetingPreferences");

            migrationBuilder.DropTable(
                name: "GreetingRules");

            migrationBuilder.DropTable(
                name: "Greetings");

            migrationBuilder.DropTable(
                name: "GreetingTemplates");

            migrationBuilder.DropTable(
                name: "ProgrammeGoals");

            migrationBuilder.DropTable(
                name: "GiftSeasons");

            migrationBuilder.DropTable(
                name: "GreetingOccasions");

            migrationBuilder.DropTable(
                name: "RetentionProgrammes");

            migrationBuilder.DropIndex(
                name: "IX_WorkTasks_AbsenceId",
                table: "WorkTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkTasks_OnBehalfOfId",
                table: "WorkTasks");

            migrationBuilder.DropIndex(
                name: "IX_Touches_AbsenceId",
                table: "Touches");

            migrationBuilder.DropIndex(
                name: "IX_CadenceRules_FirstVersionId",
                table: "CadenceRules");

            migrationBuilder.DropIndex(
                name: "IX_CadenceRules_GoalId",
                table: "CadenceRules");

            migrationBuilder.DropIndex(
                name: "IX_CadenceRules_InitiativeOfId",
                table: "CadenceRules");

            migrationBuilder.DropIndex(
                name: "IX_CadenceRules_ProgrammeId",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "AbsenceId",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "OnBehalfOfId",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "ShiftedFromOn",
                table: "WorkTasks");

            migrationBuilder.DropColumn(
                name: "AbsenceId",
                table: "Touches");

            migrationBuilder.DropColumn(
                name: "ShiftedFromOn",
                table: "Touches");

            migrationBuilder.DropColumn(
                name: "DayCapacityMinutes",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "GreetingsPlannedBy",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "GreetingsPlannedOn",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "Gender",
                table: "People");

            migrationBuilder.DropColumn(
                name: "IsOfficial",
                table: "People");

            migrationBuilder.DropColumn(
                name: "NotAfter",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "FirstVersionId",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "GoalId",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "InitiativeOfId",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "ProgrammeId",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "WindowDays",
                table: "CadenceRules");

            migrationBuilder.DropColumn(
                name: "FoundedOn",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "HandedBackAt",
                table: "Absences");
        }
    }
}
