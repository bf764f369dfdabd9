IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetime2 NOT NULL,
        [UserId] int NULL,
        [Actor] nvarchar(100) NOT NULL,
        [Entity] varchar(40) NOT NULL,
        [EntityId] int NOT NULL,
        [AccountId] int NULL,
        [Action] varchar(30) NOT NULL,
        [Changes] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Branches] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [TimeZoneId] varchar(64) NOT NULL,
        [CalendarCode] varchar(20) NOT NULL,
        CONSTRAINT [PK_Branches] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ExternalKeys] (
        [Id] int NOT NULL IDENTITY,
        [Source] nvarchar(50) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Value] nvarchar(100) NOT NULL,
        [TargetId] int NOT NULL,
        [BatchId] int NOT NULL,
        CONSTRAINT [PK_ExternalKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportBatches] (
        [Id] int NOT NULL IDENTITY,
        [Kind] varchar(30) NOT NULL,
        [Source] nvarchar(50) NOT NULL,
        [FileName] nvarchar(260) NOT NULL,
        [FileHash] varchar(64) NOT NULL,
        [StoredAs] varchar(100) NULL,
        [Language] varchar(2) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NULL,
        [FinishedAt] datetime2 NULL,
        [Status] varchar(30) NOT NULL,
        [IsDryRun] bit NOT NULL,
        [Map] nvarchar(max) NOT NULL,
        [Claim] uniqueidentifier NULL,
        [AliveAt] datetime2 NULL,
        [Total] int NOT NULL,
        [Created] int NOT NULL,
        [Updated] int NOT NULL,
        [Unchanged] int NOT NULL,
        [Rejected] int NOT NULL,
        [Progress] int NOT NULL,
        [Warning] nvarchar(1000) NULL,
        [Error] nvarchar(1000) NULL,
        CONSTRAINT [PK_ImportBatches] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [JobRuns] (
        [Id] int NOT NULL IDENTITY,
        [Job] varchar(50) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [FinishedAt] datetime2 NULL,
        [SeenAt] datetime2 NOT NULL,
        [Server] nvarchar(100) NOT NULL,
        [Trigger] nvarchar(100) NOT NULL,
        [Created] int NOT NULL,
        [Skipped] int NOT NULL,
        [Failed] int NOT NULL,
        [Notes] nvarchar(max) NOT NULL,
        [Error] nvarchar(1000) NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OutboxMessages] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(100) NOT NULL,
        [To] nvarchar(254) NOT NULL,
        [Subject] nvarchar(250) NOT NULL,
        [Html] nvarchar(max) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [NextAttemptAt] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [SentAt] datetime2 NULL,
        [LastError] nvarchar(500) NULL,
        [ClaimedUntil] datetime2 NULL,
        [ClaimedBy] uniqueidentifier NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [People] (
        [Id] int NOT NULL IDENTITY,
        [LastName] nvarchar(100) NOT NULL,
        [FirstName] nvarchar(100) NOT NULL,
        [MiddleName] nvarchar(100) NULL,
        [LatinName] nvarchar(200) NULL,
        [BirthMonth] int NULL,
        [BirthDay] int NULL,
        [BirthYear] int NULL,
        [Language] varchar(2) NOT NULL,
        [TimeZoneId] varchar(64) NULL,
        [Email] nvarchar(254) NULL,
        [Phone] nvarchar(40) NULL,
        [MobilePhone] nvarchar(40) NULL,
        [Hobby] nvarchar(500) NULL,
        [Notes] nvarchar(4000) NULL,
        [Consent] varchar(30) NOT NULL,
        [ConsentOn] date NULL,
        [ConsentBasis] nvarchar(200) NULL,
        [OptOuts] int NOT NULL,
        [LeftOn] date NULL,
        [SortName] nvarchar(302) NOT NULL,
        [SearchText] nvarchar(700) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ProductGroups] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [ParentId] int NULL,
        CONSTRAINT [PK_ProductGroups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProductGroups_ProductGroups_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_ProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [RoleDefinitions] (
        [Id] int NOT NULL IDENTITY,
        [Code] varchar(30) NOT NULL,
        [NameRu] nvarchar(80) NOT NULL,
        [NameEn] nvarchar(80) NOT NULL,
        [Order] int NOT NULL,
        [IsActive] bit NOT NULL,
        CONSTRAINT [PK_RoleDefinitions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SavedColumnMaps] (
        [Id] int NOT NULL IDENTITY,
        [Source] nvarchar(50) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Map] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_SavedColumnMaps] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Settings] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NOT NULL,
        [Value] nvarchar(500) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Settings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [WorkCalendarDays] (
        [Id] int NOT NULL IDENTITY,
        [CalendarCode] varchar(20) NOT NULL,
        [Date] date NOT NULL,
        [Kind] varchar(30) NOT NULL,
        CONSTRAINT [PK_WorkCalendarDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [PortalUsers] (
        [Id] int NOT NULL IDENTITY,
        [Login] nvarchar(64) NOT NULL,
        [LastName] nvarchar(100) NOT NULL,
        [FirstName] nvarchar(100) NOT NULL,
        [MiddleName] nvarchar(100) NULL,
        [Email] nvarchar(254) NULL,
        [Position] nvarchar(150) NULL,
        [BranchId] int NOT NULL,
        [TimeZoneId] varchar(64) NULL,
        [SupervisorId] int NULL,
        [Language] varchar(2) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [PasswordHash] varchar(200) NULL,
        [MustChangePassword] bit NOT NULL,
        [FailedSignIns] int NOT NULL,
        [LockedUntil] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PortalUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PortalUsers_Branches_BranchId] FOREIGN KEY ([BranchId]) REFERENCES [Branches] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PortalUsers_PortalUsers_SupervisorId] FOREIGN KEY ([SupervisorId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportedRows] (
        [Id] bigint NOT NULL IDENTITY,
        [BatchId] int NOT NULL,
        [Target] varchar(30) NOT NULL,
        [TargetId] int NOT NULL,
        [Action] varchar(30) NOT NULL,
        [VersionAfter] int NOT NULL,
        [Before] nvarchar(max) NULL,
        CONSTRAINT [PK_ImportedRows] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportedRows_ImportBatches_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportRejects] (
        [Id] bigint NOT NULL IDENTITY,
        [BatchId] int NOT NULL,
        [Line] int NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [Row] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_ImportRejects] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportRejects_ImportBatches_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [PersonWords] (
        [PersonId] int NOT NULL,
        [Word] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_PersonWords] PRIMARY KEY ([Word], [PersonId]),
        CONSTRAINT [FK_PersonWords_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Absences] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [DeputyId] int NULL,
        CONSTRAINT [PK_Absences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Absences_PortalUsers_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Absences_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(250) NOT NULL,
        [LegalName] nvarchar(250) NULL,
        [Inn] varchar(12) NULL,
        [Kpp] varchar(9) NULL,
        [ParentId] int NULL,
        [Industry] nvarchar(100) NULL,
        [Segment] varchar(30) NOT NULL,
        [Region] nvarchar(100) NULL,
        [TimeZoneId] varchar(64) NULL,
        [Size] varchar(30) NOT NULL,
        [OwnerId] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [LostReason] nvarchar(500) NULL,
        [Abcd] varchar(30) NOT NULL,
        [Strategy] varchar(30) NOT NULL,
        [KeyStatus] varchar(30) NOT NULL,
        [Route] varchar(30) NULL,
        [CreatedOn] date NOT NULL,
        [FirstOrderOn] date NULL,
        [LastOrderOn] date NULL,
        [Sales12Months] decimal(18,2) NOT NULL,
        [NextTouchOn] date NULL,
        [LastTouchOn] date NULL,
        [TouchesPlannedOn] date NULL,
        [TouchesPlannedBy] int NOT NULL,
        [IsArchived] bit NOT NULL,
        [StatusBeforeArchive] varchar(30) NULL,
        [SortName] nvarchar(250) NOT NULL,
        [LookAlikeKey] nvarchar(250) NOT NULL,
        [SearchText] nvarchar(600) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Accounts_Accounts_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Accounts_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Notifications] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        [Link] nvarchar(300) NULL,
        [ReadAt] datetime2 NULL,
        [Key] varchar(100) NOT NULL,
        CONSTRAINT [PK_Notifications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notifications_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SavedViews] (
        [Id] int NOT NULL IDENTITY,
        [OwnerId] int NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Query] nvarchar(2000) NOT NULL,
        [IsShared] bit NOT NULL,
        CONSTRAINT [PK_SavedViews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SavedViews_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [UserRoles] (
        [UserId] int NOT NULL,
        [Role] varchar(30) NOT NULL,
        CONSTRAINT [PK_UserRoles] PRIMARY KEY ([UserId], [Role]),
        CONSTRAINT [FK_UserRoles_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountMonthSales] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Month] date NOT NULL,
        [ProductGroupId] int NULL,
        [Amount] decimal(18,2) NOT NULL,
        [Orders] int NOT NULL,
        CONSTRAINT [PK_AccountMonthSales] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountMonthSales_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountMonthSales_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountTeamMembers] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [UserId] int NOT NULL,
        [Role] varchar(30) NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        CONSTRAINT [PK_AccountTeamMembers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountTeamMembers_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccountTeamMembers_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountWords] (
        [AccountId] int NOT NULL,
        [Word] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_AccountWords] PRIMARY KEY ([Word], [AccountId]),
        CONSTRAINT [FK_AccountWords_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [CadenceRules] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [Scope] varchar(30) NOT NULL,
        [Category] varchar(30) NULL,
        [Strategy] varchar(30) NULL,
        [RoleId] int NULL,
        [AccountId] int NULL,
        [TouchType] varchar(30) NOT NULL,
        [Every] int NOT NULL,
        [Unit] varchar(30) NOT NULL,
        [Topic] nvarchar(300) NULL,
        [Minutes] int NOT NULL,
        [DayOffPolicy] varchar(30) NOT NULL,
        [Priority] varchar(30) NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NULL,
        [Spread] bit NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CadenceRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CadenceRules_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CadenceRules_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Employments] (
        [Id] int NOT NULL IDENTITY,
        [PersonId] int NOT NULL,
        [AccountId] int NOT NULL,
        [Position] nvarchar(150) NULL,
        [Department] nvarchar(150) NULL,
        [Seniority] int NULL,
        [RoleId] int NULL,
        [ReportsToId] int NULL,
        [FromOn] date NULL,
        [ToOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Employments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Employments_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_Employments_ReportsToId] FOREIGN KEY ([ReportsToId]) REFERENCES [Employments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OwnershipPeriods] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [OwnerId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        [Reason] nvarchar(500) NULL,
        CONSTRAINT [PK_OwnershipPeriods] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OwnershipPeriods_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_OwnershipPeriods_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SalesOrders] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Number] nvarchar(60) NOT NULL,
        [OrderedOn] date NOT NULL,
        [ShippedOn] date NULL,
        [Amount] decimal(18,2) NOT NULL,
        CONSTRAINT [PK_SalesOrders] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SalesOrders_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Touches] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [AssigneeId] int NOT NULL,
        [OnBehalfOfId] int NULL,
        [Type] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Origin] varchar(30) NOT NULL,
        [Topic] nvarchar(300) NULL,
        [DueOn] date NOT NULL,
        [DoneOn] date NULL,
        [DoneAt] datetime2 NULL,
        [DoneById] int NULL,
        [Minutes] int NOT NULL,
        [Outcome] varchar(30) NULL,
        [Result] nvarchar(2000) NULL,
        [NextStep] nvarchar(2000) NULL,
        [CancelReason] nvarchar(500) NULL,
        [RuleId] int NULL,
        [OccurrenceOn] date NULL,
        [OccurrenceKey] varchar(60) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Touches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Touches_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_CadenceRules_RuleId] FOREIGN KEY ([RuleId]) REFERENCES [CadenceRules] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_AssigneeId] FOREIGN KEY ([AssigneeId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_DoneById] FOREIGN KEY ([DoneById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_OnBehalfOfId] FOREIGN KEY ([OnBehalfOfId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OrderLines] (
        [Id] int NOT NULL IDENTITY,
        [OrderId] int NOT NULL,
        [ProductGroupId] int NULL,
        [Product] nvarchar(200) NOT NULL,
        [Quantity] decimal(18,3) NOT NULL,
        [UnitPrice] decimal(18,4) NOT NULL,
        [Discount] decimal(9,6) NOT NULL,
        [Amount] decimal(18,2) NOT NULL,
        CONSTRAINT [PK_OrderLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OrderLines_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OrderLines_SalesOrders_OrderId] FOREIGN KEY ([OrderId]) REFERENCES [SalesOrders] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [TouchPeople] (
        [TouchId] int NOT NULL,
        [PersonId] int NOT NULL,
        CONSTRAINT [PK_TouchPeople] PRIMARY KEY ([TouchId], [PersonId]),
        CONSTRAINT [FK_TouchPeople_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TouchPeople_Touches_TouchId] FOREIGN KEY ([TouchId]) REFERENCES [Touches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'IsActive', N'NameEn', N'NameRu', N'Order') AND [object_id] = OBJECT_ID(N'[RoleDefinitions]'))
        SET IDENTITY_INSERT [RoleDefinitions] ON;
    EXEC(N'INSERT INTO [RoleDefinitions] ([Id], [Code], [IsActive], [NameEn], [NameRu], [Order])
    VALUES (1, ''initiator'', CAST(1 AS bit), N''Initiator'', N''Инициатор'', 1),
    (2, ''user'', CAST(1 AS bit), N''User'', N''Пользователь'', 2),
    (3, ''expert'', CAST(1 AS bit), N''Expert, influencer'', N''Эксперт, влияющий (ЛВР)'', 3),
    (4, ''decider'', CAST(1 AS bit), N''Decision maker'', N''Принимающий решение (ЛПР)'', 4),
    (5, ''buyer'', CAST(1 AS bit), N''Buyer'', N''Закупщик'', 5),
    (6, ''approver'', CAST(1 AS bit), N''Approver'', N''Финансист, утверждающий'', 6),
    (7, ''gatekeeper'', CAST(1 AS bit), N''Gatekeeper'', N''Привратник'', 7),
    (8, ''coach'', CAST(1 AS bit), N''Coach'', N''Союзник'', 8),
    (9, ''opponent'', CAST(1 AS bit), N''Opponent'', N''Противник'', 9),
    (10, ''consultant'', CAST(1 AS bit), N''External consultant'', N''Внешний консультант'', 10)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'IsActive', N'NameEn', N'NameRu', N'Order') AND [object_id] = OBJECT_ID(N'[RoleDefinitions]'))
        SET IDENTITY_INSERT [RoleDefinitions] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Absences_DeputyId] ON [Absences] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Absences_OfUser] ON [Absences] ([UserId], [ToOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountMonthSales_OfAccount] ON [AccountMonthSales] ([AccountId], [Month], [ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountMonthSales_ProductGroupId] ON [AccountMonthSales] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByAge] ON [Accounts] ([IsArchived], [CreatedOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByLastTouch] ON [Accounts] ([IsArchived], [LastTouchOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByName] ON [Accounts] ([IsArchived], [SortName], [Id], [OwnerId], [Status], [Size], [Abcd], [KeyStatus]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByNextTouch] ON [Accounts] ([IsArchived], [NextTouchOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_BySales] ON [Accounts] ([IsArchived], [Sales12Months], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_Inn] ON [Accounts] ([Inn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_Inside] ON [Accounts] ([SearchText]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_LookAlike] ON [Accounts] ([LookAlikeKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfIndustry] ON [Accounts] ([IsArchived], [Industry], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfOwner] ON [Accounts] ([OwnerId], [IsArchived], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfRegion] ON [Accounts] ([IsArchived], [Region], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ParentId] ON [Accounts] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountTeamMembers_AccountId] ON [AccountTeamMembers] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountTeamMembers_OfUser] ON [AccountTeamMembers] ([UserId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountWords_OfAccount] ON [AccountWords] ([AccountId], [Word]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_ByTime] ON [AuditEntries] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfAccount] ON [AuditEntries] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfEntity] ON [AuditEntries] ([Entity], [EntityId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfUser] ON [AuditEntries] ([UserId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Branches_Name] ON [Branches] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_AccountId] ON [CadenceRules] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_RoleId] ON [CadenceRules] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_OfAccount] ON [Employments] ([AccountId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_OfPerson] ON [Employments] ([PersonId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_ReportsToId] ON [Employments] ([ReportsToId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_RoleId] ON [Employments] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ExternalKeys_OfBatch] ON [ExternalKeys] ([BatchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ExternalKeys_OfTarget] ON [ExternalKeys] ([Kind], [TargetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ExternalKeys_Value] ON [ExternalKeys] ([Source], [Kind], [Value]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportBatches_Waiting] ON [ImportBatches] ([Status], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportedRows_OfBatch] ON [ImportedRows] ([BatchId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportedRows_OfTarget] ON [ImportedRows] ([Target], [TargetId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportRejects_OfBatch] ON [ImportRejects] ([BatchId], [Line]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_JobRuns_OfJob] ON [JobRuns] ([Job], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Notifications_OfUser] ON [Notifications] ([UserId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Notifications_Unread] ON [Notifications] ([UserId], [ReadAt]) WHERE "ReadAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Notifications_Key] ON [Notifications] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLines_OrderId] ON [OrderLines] ([OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLines_ProductGroupId] ON [OrderLines] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_Due] ON [OutboxMessages] ([Status], [NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_OutboxMessages_Key] ON [OutboxMessages] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OwnershipPeriods_OwnerId] ON [OwnershipPeriods] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_OwnershipPeriods_Start] ON [OwnershipPeriods] ([AccountId], [FromOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_People_Birthday] ON [People] ([BirthMonth], [BirthDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_People_ByName] ON [People] ([SortName], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PersonWords_OfPerson] ON [PersonWords] ([PersonId], [Word]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PortalUsers_BranchId] ON [PortalUsers] ([BranchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PortalUsers_SupervisorId] ON [PortalUsers] ([SupervisorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PortalUsers_Login] ON [PortalUsers] ([Login]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ProductGroups_ParentId] ON [ProductGroups] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ProductGroups_Name] ON [ProductGroups] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_RoleDefinitions_Code] ON [RoleDefinitions] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_SalesOrders_OfAccount] ON [SalesOrders] ([AccountId], [OrderedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SavedColumnMaps_Kind] ON [SavedColumnMaps] ([Source], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SavedViews_Name] ON [SavedViews] ([OwnerId], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Settings_Key] ON [Settings] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_Done] ON [Touches] ([AccountId], [DoneOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_DoneById] ON [Touches] ([DoneById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_MyDay] ON [Touches] ([AssigneeId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_OfAccount] ON [Touches] ([AccountId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_OnBehalfOfId] ON [Touches] ([OnBehalfOfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_RuleId] ON [Touches] ([RuleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_Touches_OccurrenceKey] ON [Touches] ([OccurrenceKey]) WHERE [OccurrenceKey] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_TouchPeople_PersonId] ON [TouchPeople] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_WorkCalendarDays_Date] ON [WorkCalendarDays] ([CalendarCode], [Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122074025_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [Touches] ADD [DirectionId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [RoleDefinitions] ADD [Decides] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [RoleDefinitions] ADD [IsExpected] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [RoleDefinitions] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [Employments] ADD [IsOutside] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [Employments] ADD [Organisation] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [Acquaintances] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [PersonId] int NOT NULL,
        [Strength] int NOT NULL,
        [SinceOn] date NULL,
        [IntroducedByUserId] int NULL,
        [IntroducedByPersonId] int NULL,
        [Note] nvarchar(300) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Acquaintances] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Acquaintances_People_IntroducedByPersonId] FOREIGN KEY ([IntroducedByPersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acquaintances_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acquaintances_PortalUsers_IntroducedByUserId] FOREIGN KEY ([IntroducedByUserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acquaintances_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierAnswers] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [QuestionKey] varchar(60) NOT NULL,
        [TemplateNumber] int NOT NULL,
        [Value] nvarchar(4000) NULL,
        [AsOfOn] date NOT NULL,
        [Source] nvarchar(200) NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        [IsCurrent] bit NOT NULL,
        CONSTRAINT [PK_DossierAnswers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DossierAnswers_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DossierAnswers_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierAsks] (
        [TouchId] int NOT NULL,
        [QuestionKey] varchar(60) NOT NULL,
        CONSTRAINT [PK_DossierAsks] PRIMARY KEY ([TouchId], [QuestionKey]),
        CONSTRAINT [FK_DossierAsks_Touches_TouchId] FOREIGN KEY ([TouchId]) REFERENCES [Touches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierFiles] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [GroupCode] varchar(40) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [ContentType] varchar(100) NOT NULL,
        [Size] bigint NOT NULL,
        [Hash] char(64) NOT NULL,
        [InFolder] bit NOT NULL,
        [UploadedById] int NOT NULL,
        [UploadedAt] datetime2 NOT NULL,
        [DeletedAt] datetime2 NULL,
        CONSTRAINT [PK_DossierFiles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DossierFiles_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DossierFiles_PortalUsers_UploadedById] FOREIGN KEY ([UploadedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierTemplates] (
        [Id] int NOT NULL IDENTITY,
        [Number] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Note] nvarchar(300) NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_DossierTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DossierTemplates_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [PersonalDataAccesses] (
        [Id] bigint NOT NULL IDENTITY,
        [PersonId] int NOT NULL,
        [UserId] int NOT NULL,
        [At] datetime2 NOT NULL,
        [Place] varchar(30) NOT NULL,
        [Reason] nvarchar(300) NULL,
        CONSTRAINT [PK_PersonalDataAccesses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PersonalDataAccesses_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PersonalDataAccesses_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [PurchasingCentres] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [ProductGroupId] int NULL,
        [ScopeKey] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [DraftReason] varchar(30) NULL,
        [Edition] int NOT NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PurchasingCentres] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PurchasingCentres_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PurchasingCentres_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PurchasingCentres_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [RoleDirections] (
        [Id] int NOT NULL IDENTITY,
        [RoleId] int NOT NULL,
        [Order] int NOT NULL,
        [TextRu] nvarchar(200) NOT NULL,
        [TextEn] nvarchar(200) NOT NULL,
        [TouchType] varchar(30) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Minutes] int NOT NULL,
        [WithinDays] int NOT NULL,
        CONSTRAINT [PK_RoleDirections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleDirections_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [WorkTasks] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [AssigneeId] int NULL,
        [Kind] varchar(30) NOT NULL,
        [Source] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Details] nvarchar(2000) NULL,
        [PersonId] int NULL,
        [DueOn] date NOT NULL,
        [Minutes] int NULL,
        [CreatedById] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ClosedOn] date NULL,
        [ClosedAt] datetime2 NULL,
        [ClosedById] int NULL,
        [Result] nvarchar(2000) NULL,
        [SourceKey] varchar(100) NULL,
        [Link] nvarchar(200) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_WorkTasks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkTasks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WorkTasks_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WorkTasks_PortalUsers_AssigneeId] FOREIGN KEY ([AssigneeId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WorkTasks_PortalUsers_ClosedById] FOREIGN KEY ([ClosedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WorkTasks_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierFileContents] (
        [FileId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_DossierFileContents] PRIMARY KEY ([FileId]),
        CONSTRAINT [FK_DossierFileContents_DossierFiles_FileId] FOREIGN KEY ([FileId]) REFERENCES [DossierFiles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierGroups] (
        [Id] int NOT NULL IDENTITY,
        [TemplateId] int NOT NULL,
        [Code] varchar(40) NOT NULL,
        [Order] int NOT NULL,
        [TitleRu] nvarchar(150) NOT NULL,
        [TitleEn] nvarchar(150) NOT NULL,
        [Audience] varchar(30) NOT NULL,
        CONSTRAINT [PK_DossierGroups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DossierGroups_DossierTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [DossierTemplates] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [CentreEditions] (
        [Id] int NOT NULL IDENTITY,
        [CentreId] int NOT NULL,
        [Number] int NOT NULL,
        [PublishedAt] datetime2 NOT NULL,
        [PublishedById] int NOT NULL,
        [SupportIndex] int NOT NULL,
        [Coverage] int NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_CentreEditions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CentreEditions_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreEditions_PurchasingCentres_CentreId] FOREIGN KEY ([CentreId]) REFERENCES [PurchasingCentres] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [CentreMembers] (
        [Id] int NOT NULL IDENTITY,
        [CentreId] int NOT NULL,
        [PersonId] int NOT NULL,
        [EmploymentId] int NOT NULL,
        [Influence] int NOT NULL,
        [Attitude] int NULL,
        [CompetitorAttitude] int NULL,
        [CompetitorNote] nvarchar(300) NULL,
        [Stage] varchar(30) NULL,
        [Decides] nvarchar(300) NULL,
        [BusinessInterests] nvarchar(1000) NULL,
        [PersonalInterests] nvarchar(1000) NULL,
        [OurContactId] int NULL,
        [NextAction] nvarchar(300) NULL,
        [NextActionOn] date NULL,
        [LeftOn] date NULL,
        [InfluenceWhenLeft] int NULL,
        [EditionWhenLeft] int NULL,
        [MapX] int NULL,
        [MapY] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CentreMembers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CentreMembers_Employments_EmploymentId] FOREIGN KEY ([EmploymentId]) REFERENCES [Employments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreMembers_PortalUsers_OurContactId] FOREIGN KEY ([OurContactId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreMembers_PurchasingCentres_CentreId] FOREIGN KEY ([CentreId]) REFERENCES [PurchasingCentres] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [DossierQuestions] (
        [Id] int NOT NULL IDENTITY,
        [GroupId] int NOT NULL,
        [Key] varchar(60) NOT NULL,
        [Order] int NOT NULL,
        [TextRu] nvarchar(300) NOT NULL,
        [TextEn] nvarchar(300) NOT NULL,
        [HelpRu] nvarchar(500) NULL,
        [HelpEn] nvarchar(500) NULL,
        [Kind] varchar(30) NOT NULL,
        [ChoicesRu] nvarchar(1000) NULL,
        [ChoicesEn] nvarchar(1000) NULL,
        [Importance] int NOT NULL,
        [FreshDays] int NULL,
        [Audience] varchar(30) NOT NULL,
        CONSTRAINT [PK_DossierQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DossierQuestions_DossierGroups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [DossierGroups] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [CentreLinks] (
        [Id] int NOT NULL IDENTITY,
        [CentreId] int NOT NULL,
        [FromId] int NOT NULL,
        [ToId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        CONSTRAINT [PK_CentreLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CentreLinks_CentreMembers_FromId] FOREIGN KEY ([FromId]) REFERENCES [CentreMembers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreLinks_CentreMembers_ToId] FOREIGN KEY ([ToId]) REFERENCES [CentreMembers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CentreLinks_PurchasingCentres_CentreId] FOREIGN KEY ([CentreId]) REFERENCES [PurchasingCentres] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE TABLE [CentreMemberRoles] (
        [Id] int NOT NULL IDENTITY,
        [MemberId] int NOT NULL,
        [RoleId] int NOT NULL,
        CONSTRAINT [PK_CentreMemberRoles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CentreMemberRoles_CentreMembers_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [CentreMembers] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_CentreMemberRoles_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 1;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 2;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 3;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(1 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 4;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 5;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(1 AS bit), [IsExpected] = CAST(1 AS bit), [Version] = 0
    WHERE [Id] = 6;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(0 AS bit), [Version] = 0
    WHERE [Id] = 7;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(0 AS bit), [Version] = 0
    WHERE [Id] = 8;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(0 AS bit), [Version] = 0
    WHERE [Id] = 9;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'UPDATE [RoleDefinitions] SET [Decides] = CAST(0 AS bit), [IsExpected] = CAST(0 AS bit), [Version] = 0
    WHERE [Id] = 10;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Kind', N'Minutes', N'Order', N'RoleId', N'TextEn', N'TextRu', N'TouchType', N'WithinDays') AND [object_id] = OBJECT_ID(N'[RoleDirections]'))
        SET IDENTITY_INSERT [RoleDirections] ON;
    EXEC(N'INSERT INTO [RoleDirections] ([Id], [Kind], [Minutes], [Order], [RoleId], [TextEn], [TextRu], [TouchType], [WithinDays])
    VALUES (1, ''Development'', 40, 1, 1, N''Feed an idea: what our product could improve'', N''Подать идею: что можно улучшить с нашим продуктом'', ''Meeting'', 10),
    (2, ''Selling'', 20, 2, 1, N''Send the example of a similar client'', N''Прислать пример похожего клиента'', ''Email'', 5),
    (3, ''Service'', 90, 1, 2, N''Train in the use of the product'', N''Обучить работе с продуктом'', ''Visit'', 15),
    (4, ''Development'', 20, 2, 2, N''Collect wishes and remarks'', N''Собрать пожелания и замечания'', ''Call'', 10),
    (5, ''Service'', 30, 1, 3, N''Hand over specifications and certificates'', N''Передать спецификации и сертификаты'', ''Email'', 5),
    (6, ''Selling'', 40, 2, 3, N''Show references of other clients'', N''Показать рекомендации других клиентов'', ''Meeting'', 15),
    (7, ''Selling'', 60, 1, 4, N''Meet about the value for the client''''s business'', N''Встретиться о выгоде для дела клиента'', ''Meeting'', 10),
    (8, ''Development'', 60, 2, 4, N''Bring together with our head'', N''Свести с нашим руководителем'', ''Meeting'', 20),
    (9, ''Selling'', 30, 1, 5, N''Agree terms and the order procedure'', N''Согласовать условия и порядок заказа'', ''Call'', 5),
    (10, ''Service'', 20, 2, 5, N''Send the delivery schedule and documents'', N''Выслать график поставок и документы'', ''Email'', 5),
    (11, ''Selling'', 45, 1, 6, N''Show the return on the investment'', N''Показать расчёт окупаемости'', ''Meeting'', 10),
    (12, ''Selling'', 20, 2, 6, N''Talk over credit terms and payment'', N''Обсудить отсрочку и порядок оплаты'', ''Call'', 10),
    (13, ''Development'', 15, 1, 7, N''Get acquainted and learn how best to get in touch'', N''Познакомиться и узнать, как удобнее связываться'', ''Call'', 5),
    (14, ''Development'', 20, 1, 8, N''Keep informed and ask for advice'', N''Держать в курсе и спросить совета'', ''Call'', 5),
    (15, ''Development'', 20, 2, 8, N''Support inside the client''''s company: give arguments'', N''Поддержать внутри компании клиента: дать доводы'', ''Email'', 10),
    (16, ''Selling'', 40, 1, 9, N''Find out the reason and offer to remove it'', N''Выяснить причину и предложить, как её снять'', ''Meeting'', 10),
    (17, ''Development'', 45, 1, 10, N''Offer a partnership'', N''Предложить сотрудничество'', ''Meeting'', 15)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Kind', N'Minutes', N'Order', N'RoleId', N'TextEn', N'TextRu', N'TouchType', N'WithinDays') AND [object_id] = OBJECT_ID(N'[RoleDirections]'))
        SET IDENTITY_INSERT [RoleDirections] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_Touches_DirectionId] ON [Touches] ([DirectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_Acquaintances_IntroducedByPersonId] ON [Acquaintances] ([IntroducedByPersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_Acquaintances_IntroducedByUserId] ON [Acquaintances] ([IntroducedByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_Acquaintances_OfUser] ON [Acquaintances] ([UserId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Acquaintances_Pair] ON [Acquaintances] ([PersonId], [UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreEditions_PublishedById] ON [CentreEditions] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CentreEditions_Number] ON [CentreEditions] ([CentreId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreLinks_FromId] ON [CentreLinks] ([FromId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreLinks_ToId] ON [CentreLinks] ([ToId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CentreLinks_Ends] ON [CentreLinks] ([CentreId], [FromId], [ToId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMemberRoles_RoleId] ON [CentreMemberRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CentreMemberRoles_Role] ON [CentreMemberRoles] ([MemberId], [RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMembers_Alarms] ON [CentreMembers] ([CentreId], [LeftOn], [Attitude], [Influence], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMembers_EmploymentId] ON [CentreMembers] ([EmploymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMembers_Gone] ON [CentreMembers] ([LeftOn], [CentreId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMembers_OfPerson] ON [CentreMembers] ([PersonId], [LeftOn], [CentreId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_CentreMembers_OurContactId] ON [CentreMembers] ([OurContactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CentreMembers_Person] ON [CentreMembers] ([CentreId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierAnswers_ById] ON [DossierAnswers] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierAnswers_History] ON [DossierAnswers] ([AccountId], [QuestionKey], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_DossierAnswers_Current] ON [DossierAnswers] ([AccountId], [QuestionKey]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierFiles_Hash] ON [DossierFiles] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierFiles_OfAccount] ON [DossierFiles] ([AccountId], [GroupCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierFiles_UploadedById] ON [DossierFiles] ([UploadedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_DossierGroups_Code] ON [DossierGroups] ([TemplateId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_DossierQuestions_Key] ON [DossierQuestions] ([GroupId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_DossierTemplates_PublishedById] ON [DossierTemplates] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_DossierTemplates_Number] ON [DossierTemplates] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_PersonalDataAccesses_OfPerson] ON [PersonalDataAccesses] ([PersonId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_PersonalDataAccesses_UserId] ON [PersonalDataAccesses] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_PurchasingCentres_ProductGroupId] ON [PurchasingCentres] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_PurchasingCentres_PublishedById] ON [PurchasingCentres] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PurchasingCentres_Scope] ON [PurchasingCentres] ([AccountId], [ScopeKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_RoleDirections_OfRole] ON [RoleDirections] ([RoleId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_ClosedById] ON [WorkTasks] ([ClosedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_CreatedById] ON [WorkTasks] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_OfAccount] ON [WorkTasks] ([AccountId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_OfAssignee] ON [WorkTasks] ([AssigneeId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_PersonId] ON [WorkTasks] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_WorkTasks_SourceKey] ON [WorkTasks] ([SourceKey]) WHERE [SourceKey] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    ALTER TABLE [Touches] ADD CONSTRAINT [FK_Touches_RoleDirections_DirectionId] FOREIGN KEY ([DirectionId]) REFERENCES [RoleDirections] ([Id]) ON DELETE SET NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122102523_PurchasingCentreAndDossier'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122102523_PurchasingCentreAndDossier', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [Abc] varchar(30) NOT NULL DEFAULT 'None';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [AbcdOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [Gap] decimal(18,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [ManagerKeyStatus] varchar(30) NOT NULL DEFAULT 'None';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [Potential] decimal(18,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [PotentialAsOfOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    ALTER TABLE [Accounts] ADD [SharePercent] decimal(18,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [ActionProgress] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [ActionKey] varchar(40) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Spent] decimal(18,2) NOT NULL,
        [Note] nvarchar(500) NULL,
        [ClosedOn] date NULL,
        [TaskId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ActionProgress] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ActionProgress_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ActionProgress_WorkTasks_TaskId] FOREIGN KEY ([TaskId]) REFERENCES [WorkTasks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [AttractivenessCriteria] (
        [Id] int NOT NULL IDENTITY,
        [Order] int NOT NULL,
        [NameRu] nvarchar(200) NOT NULL,
        [NameEn] nvarchar(200) NOT NULL,
        [Weight] int NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AttractivenessCriteria] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [CategoryAssessments] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [OwnerId] int NOT NULL,
        [AsOfOn] date NOT NULL,
        [At] datetime2 NOT NULL,
        [RulesNumber] int NOT NULL,
        [Volume] decimal(18,2) NOT NULL,
        [Potential] decimal(18,2) NULL,
        [Gap] decimal(18,2) NULL,
        [VolumeThreshold] decimal(18,2) NOT NULL,
        [TakesMuch] bit NOT NULL,
        [CanMore] bit NULL,
        [Category] varchar(30) NOT NULL,
        [Previous] varchar(30) NOT NULL,
        [Abc] varchar(30) NOT NULL,
        [Cause] varchar(30) NOT NULL,
        [State] varchar(30) NOT NULL,
        [DecidedById] int NULL,
        [DecidedAt] datetime2 NULL,
        [DecisionNote] nvarchar(500) NULL,
        CONSTRAINT [PK_CategoryAssessments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CategoryAssessments_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CategoryAssessments_PortalUsers_DecidedById] FOREIGN KEY ([DecidedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CategoryAssessments_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [CategoryRules] (
        [Id] int NOT NULL IDENTITY,
        [Number] int NOT NULL,
        [VolumeMode] varchar(30) NOT NULL,
        [VolumeAmount] decimal(18,2) NOT NULL,
        [VolumePercent] int NOT NULL,
        [ShareBelowPercent] int NOT NULL,
        [GapAmount] decimal(18,2) NOT NULL,
        [HysteresisPercent] int NOT NULL,
        [ClassAPercent] int NOT NULL,
        [ClassBPercent] int NOT NULL,
        [Note] nvarchar(300) NULL,
        [At] datetime2 NOT NULL,
        [ById] int NULL,
        CONSTRAINT [PK_CategoryRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CategoryRules_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyCandidacies] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Level] varchar(30) NOT NULL,
        [ManagerId] int NULL,
        [Stage] varchar(30) NOT NULL,
        [Note] nvarchar(1000) NULL,
        [OpenedOn] date NOT NULL,
        [OpenedById] int NULL,
        [DataCollectedOn] date NULL,
        [ScoredOn] date NULL,
        [PotentialScore] decimal(18,2) NULL,
        [Attractiveness] decimal(18,2) NULL,
        [Influence] varchar(30) NOT NULL,
        [InfluenceAnswered] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_KeyCandidacies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeyCandidacies_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyCandidacies_PortalUsers_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyCandidacies_PortalUsers_OpenedById] FOREIGN KEY ([OpenedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyCosts] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Annual] decimal(18,2) NULL,
        [Bearer] varchar(30) NOT NULL,
        [Note] nvarchar(500) NULL,
        [KpiNote] nvarchar(500) NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        [Agreed] nvarchar(500) NULL,
        [AgreedOn] date NULL,
        [EndedOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_KeyCosts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeyCosts_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyCosts_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyCriteria] (
        [Id] int NOT NULL IDENTITY,
        [Kind] varchar(30) NOT NULL,
        [CompanyRu] nvarchar(500) NOT NULL,
        [CompanyEn] nvarchar(500) NOT NULL,
        [ManagerRu] nvarchar(500) NOT NULL,
        [ManagerEn] nvarchar(500) NOT NULL,
        [CompanyWeight] int NOT NULL,
        [ManagerWeight] int NOT NULL,
        [Threshold] decimal(18,2) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_KeyCriteria] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyPrivileges] (
        [Id] int NOT NULL IDENTITY,
        [Order] int NOT NULL,
        [TextRu] nvarchar(300) NOT NULL,
        [TextEn] nvarchar(300) NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_KeyPrivileges] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [OperationalPlans] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Period] varchar(30) NOT NULL,
        [StartsOn] date NOT NULL,
        [Note] nvarchar(2000) NULL,
        [Conclusion] nvarchar(2000) NULL,
        [CreatedById] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_OperationalPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OperationalPlans_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OperationalPlans_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PerspectivePlans] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Number] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [FirstYear] int NOT NULL,
        [Years] int NOT NULL,
        [SalesNow] decimal(18,2) NOT NULL,
        [PotentialNow] decimal(18,2) NULL,
        [Snapshot] nvarchar(max) NULL,
        [Today] nvarchar(4000) NULL,
        [Vision] nvarchar(4000) NULL,
        [Budget] decimal(18,2) NOT NULL,
        [NextReviewOn] date NULL,
        [AuthorId] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [SubmittedAt] datetime2 NULL,
        [DecidedById] int NULL,
        [DecidedAt] datetime2 NULL,
        [ReturnReason] nvarchar(1000) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PerspectivePlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PerspectivePlans_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PerspectivePlans_PortalUsers_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PerspectivePlans_PortalUsers_DecidedById] FOREIGN KEY ([DecidedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanTemplates] (
        [Id] int NOT NULL IDENTITY,
        [Kind] varchar(30) NOT NULL,
        [Number] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Note] nvarchar(300) NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PlanTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanTemplates_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PotentialTargets] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [ProductGroupId] int NOT NULL,
        [OwnerId] int NOT NULL,
        [Amount] decimal(18,2) NOT NULL,
        [DueOn] date NOT NULL,
        [Note] nvarchar(500) NULL,
        [Status] varchar(30) NOT NULL,
        [PotentialThen] decimal(18,2) NOT NULL,
        [SalesThen] decimal(18,2) NOT NULL,
        [CreatedById] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ClosedOn] date NULL,
        [CloseNote] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PotentialTargets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PotentialTargets_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialTargets_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialTargets_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialTargets_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [ProfileQuestions] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NOT NULL,
        [Order] int NOT NULL,
        [TextRu] nvarchar(300) NOT NULL,
        [TextEn] nvarchar(300) NOT NULL,
        [HelpRu] nvarchar(500) NULL,
        [HelpEn] nvarchar(500) NULL,
        [Kind] varchar(30) NOT NULL,
        [Meaning] varchar(30) NOT NULL,
        [IsInShortForm] bit NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ProfileQuestions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [RouteOwners] (
        [Id] int NOT NULL IDENTITY,
        [Route] varchar(30) NOT NULL,
        [UserId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RouteOwners] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RouteOwners_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [RoutePeriods] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Route] varchar(30) NOT NULL,
        [PartnerId] int NULL,
        [FormerOwnerId] int NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        [Note] nvarchar(300) NULL,
        [ById] int NULL,
        CONSTRAINT [PK_RoutePeriods] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoutePeriods_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoutePeriods_Accounts_PartnerId] FOREIGN KEY ([PartnerId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoutePeriods_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoutePeriods_PortalUsers_FormerOwnerId] FOREIGN KEY ([FormerOwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [StrategyChoices] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Category] varchar(30) NOT NULL,
        [Proposed] varchar(30) NOT NULL,
        [Chosen] varchar(30) NOT NULL,
        [Reason] nvarchar(500) NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_StrategyChoices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StrategyChoices_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StrategyChoices_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [TalkScripts] (
        [Id] int NOT NULL IDENTITY,
        [Order] int NOT NULL,
        [NameRu] nvarchar(150) NOT NULL,
        [NameEn] nvarchar(150) NOT NULL,
        [TextRu] nvarchar(2000) NOT NULL,
        [TextEn] nvarchar(2000) NOT NULL,
        [Source] varchar(30) NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_TalkScripts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [CandidacyCriteria] (
        [Id] int NOT NULL IDENTITY,
        [CandidacyId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [IsMet] bit NOT NULL,
        [Evidence] nvarchar(500) NULL,
        CONSTRAINT [PK_CandidacyCriteria] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CandidacyCriteria_KeyCandidacies_CandidacyId] FOREIGN KEY ([CandidacyId]) REFERENCES [KeyCandidacies] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [CandidacyScores] (
        [Id] int NOT NULL IDENTITY,
        [CandidacyId] int NOT NULL,
        [CriterionId] int NOT NULL,
        [Score] int NOT NULL,
        CONSTRAINT [PK_CandidacyScores] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CandidacyScores_AttractivenessCriteria_CriterionId] FOREIGN KEY ([CriterionId]) REFERENCES [AttractivenessCriteria] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CandidacyScores_KeyCandidacies_CandidacyId] FOREIGN KEY ([CandidacyId]) REFERENCES [KeyCandidacies] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyDecisions] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [CandidacyId] int NULL,
        [Level] varchar(30) NOT NULL,
        [ManagerId] int NULL,
        [Result] varchar(30) NOT NULL,
        [Criteria] varchar(200) NULL,
        [Influence] varchar(30) NOT NULL,
        [PotentialScore] decimal(18,2) NULL,
        [Attractiveness] decimal(18,2) NULL,
        [Reason] nvarchar(1000) NULL,
        [DecidedById] int NULL,
        [On] date NOT NULL,
        [At] datetime2 NOT NULL,
        [NextReviewOn] date NOT NULL,
        [IsCurrent] bit NOT NULL,
        [EndedOn] date NULL,
        CONSTRAINT [PK_KeyDecisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeyDecisions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyDecisions_KeyCandidacies_CandidacyId] FOREIGN KEY ([CandidacyId]) REFERENCES [KeyCandidacies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyDecisions_PortalUsers_DecidedById] FOREIGN KEY ([DecidedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyDecisions_PortalUsers_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [OperationalLines] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Order] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [ProductGroupId] int NULL,
        [TouchType] varchar(30) NULL,
        [Planned] decimal(18,2) NULL,
        [Text] nvarchar(300) NULL,
        [OwnerId] int NULL,
        [DueOn] date NULL,
        [ActionKey] varchar(40) NULL,
        [TaskId] int NULL,
        [Status] varchar(30) NOT NULL,
        [ClosedOn] date NULL,
        CONSTRAINT [PK_OperationalLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OperationalLines_OperationalPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [OperationalPlans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_OperationalLines_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OperationalLines_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OperationalLines_WorkTasks_TaskId] FOREIGN KEY ([TaskId]) REFERENCES [WorkTasks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanActions] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Key] varchar(40) NOT NULL,
        [Order] int NOT NULL,
        [Text] nvarchar(300) NOT NULL,
        [OwnerId] int NOT NULL,
        [StartsOn] date NOT NULL,
        [DueOn] date NOT NULL,
        [Cost] decimal(18,2) NOT NULL,
        [Effect] decimal(18,2) NULL,
        [EffectText] nvarchar(300) NULL,
        CONSTRAINT [PK_PlanActions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanActions_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_PlanActions_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanMilestones] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Year] int NOT NULL,
        [Sales] decimal(18,2) NOT NULL,
        [SharePercent] int NULL,
        [Groups] nvarchar(1000) NULL,
        [People] nvarchar(1000) NULL,
        CONSTRAINT [PK_PlanMilestones] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanMilestones_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanObstacles] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Order] int NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [Answer] nvarchar(1000) NULL,
        CONSTRAINT [PK_PlanObstacles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanObstacles_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanResources] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Order] int NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        [Amount] decimal(18,2) NULL,
        CONSTRAINT [PK_PlanResources] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanResources_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanReviews] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [PlanId] int NOT NULL,
        [ById] int NOT NULL,
        [At] datetime2 NOT NULL,
        [Note] nvarchar(2000) NULL,
        [NextOn] date NOT NULL,
        CONSTRAINT [PK_PlanReviews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanReviews_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanReviews_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanReviews_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanRisks] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Order] int NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        [Likelihood] int NOT NULL,
        [Impact] int NOT NULL,
        [Answer] nvarchar(500) NULL,
        CONSTRAINT [PK_PlanRisks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanRisks_PerspectivePlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [PerspectivePlans] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [AccountPlans] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [TemplateId] int NOT NULL,
        [StartedOn] date NOT NULL,
        [StartedById] int NULL,
        [Status] varchar(30) NOT NULL,
        [ClosedOn] date NULL,
        [StopReason] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AccountPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountPlans_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountPlans_PlanTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [PlanTemplates] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountPlans_PortalUsers_StartedById] FOREIGN KEY ([StartedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PlanTemplateSteps] (
        [Id] int NOT NULL IDENTITY,
        [TemplateId] int NOT NULL,
        [Key] varchar(60) NOT NULL,
        [Order] int NOT NULL,
        [TitleRu] nvarchar(200) NOT NULL,
        [TitleEn] nvarchar(200) NOT NULL,
        [HelpRu] nvarchar(500) NULL,
        [HelpEn] nvarchar(500) NULL,
        [Evidence] varchar(30) NOT NULL,
        [Target] int NOT NULL,
        [DueDays] int NOT NULL,
        CONSTRAINT [PK_PlanTemplateSteps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanTemplateSteps_PlanTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [PlanTemplates] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PotentialRecords] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [ProductGroupId] int NULL,
        [GroupKey] int NOT NULL,
        [Annual] decimal(18,2) NOT NULL,
        [Currency] varchar(3) NOT NULL,
        [Told] decimal(18,2) NULL,
        [Rate] decimal(18,6) NULL,
        [Source] varchar(30) NOT NULL,
        [Confidence] varchar(30) NOT NULL,
        [ScriptId] int NULL,
        [Note] nvarchar(500) NULL,
        [AsOfOn] date NOT NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        [IsCurrent] bit NOT NULL,
        CONSTRAINT [PK_PotentialRecords] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PotentialRecords_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialRecords_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialRecords_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PotentialRecords_TalkScripts_ScriptId] FOREIGN KEY ([ScriptId]) REFERENCES [TalkScripts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [ProfileSessions] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Form] varchar(30) NOT NULL,
        [ScriptId] int NULL,
        [PersonId] int NULL,
        [StartedById] int NULL,
        [StartedAt] datetime2 NOT NULL,
        [Status] varchar(30) NOT NULL,
        [ClosedAt] datetime2 NULL,
        CONSTRAINT [PK_ProfileSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProfileSessions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProfileSessions_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProfileSessions_PortalUsers_StartedById] FOREIGN KEY ([StartedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProfileSessions_TalkScripts_ScriptId] FOREIGN KEY ([ScriptId]) REFERENCES [TalkScripts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [KeyOverrides] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [DecisionId] int NOT NULL,
        [ManagerId] int NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [UntilOn] date NOT NULL,
        [ById] int NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_KeyOverrides] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeyOverrides_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyOverrides_KeyDecisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [KeyDecisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyOverrides_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KeyOverrides_PortalUsers_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [AccountPlanSteps] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [TemplateStepId] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [DueOn] date NOT NULL,
        [DoneOn] date NULL,
        [DoneValue] int NULL,
        [CurrentValue] int NULL,
        [CheckedOn] date NULL,
        [WaiverAsk] nvarchar(max) NULL,
        [WaiverAskedById] int NULL,
        [WaiverAskedOn] date NULL,
        [WaiverDeclined] nvarchar(max) NULL,
        [WaivedById] int NULL,
        [WaiverReason] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AccountPlanSteps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountPlanSteps_AccountPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [AccountPlans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccountPlanSteps_PlanTemplateSteps_TemplateStepId] FOREIGN KEY ([TemplateStepId]) REFERENCES [PlanTemplateSteps] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountPlanSteps_PortalUsers_WaivedById] FOREIGN KEY ([WaivedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountPlanSteps_PortalUsers_WaiverAskedById] FOREIGN KEY ([WaiverAskedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [PotentialCompetitors] (
        [Id] int NOT NULL IDENTITY,
        [PotentialId] int NOT NULL,
        [Name] nvarchar(150) NOT NULL,
        [Amount] decimal(18,2) NOT NULL,
        CONSTRAINT [PK_PotentialCompetitors] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PotentialCompetitors_PotentialRecords_PotentialId] FOREIGN KEY ([PotentialId]) REFERENCES [PotentialRecords] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE TABLE [ProfileAnswers] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [SessionId] int NOT NULL,
        [QuestionKey] varchar(60) NOT NULL,
        [Value] nvarchar(2000) NULL,
        [AsOfOn] date NOT NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        [IsCurrent] bit NOT NULL,
        CONSTRAINT [PK_ProfileAnswers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProfileAnswers_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProfileAnswers_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProfileAnswers_ProfileSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [ProfileSessions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'At', N'ById', N'ClassAPercent', N'ClassBPercent', N'GapAmount', N'HysteresisPercent', N'Note', N'Number', N'ShareBelowPercent', N'VolumeAmount', N'VolumeMode', N'VolumePercent') AND [object_id] = OBJECT_ID(N'[CategoryRules]'))
        SET IDENTITY_INSERT [CategoryRules] ON;
    EXEC(N'INSERT INTO [CategoryRules] ([Id], [At], [ById], [ClassAPercent], [ClassBPercent], [GapAmount], [HysteresisPercent], [Note], [Number], [ShareBelowPercent], [VolumeAmount], [VolumeMode], [VolumePercent])
    VALUES (1, ''1970-01-01T00:00:00.0000000Z'', NULL, 80, 95, 300000.0, 5, NULL, 1, 70, 0.0, ''Pareto'', 80)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'At', N'ById', N'ClassAPercent', N'ClassBPercent', N'GapAmount', N'HysteresisPercent', N'Note', N'Number', N'ShareBelowPercent', N'VolumeAmount', N'VolumeMode', N'VolumePercent') AND [object_id] = OBJECT_ID(N'[CategoryRules]'))
        SET IDENTITY_INSERT [CategoryRules] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Route', N'UserId', N'Version') AND [object_id] = OBJECT_ID(N'[RouteOwners]'))
        SET IDENTITY_INSERT [RouteOwners] ON;
    EXEC(N'INSERT INTO [RouteOwners] ([Id], [Route], [UserId], [Version])
    VALUES (1, ''SharedManager'', NULL, 0),
    (2, ''Website'', NULL, 0),
    (3, ''PartnerZone'', NULL, 0),
    (4, ''Training'', NULL, 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Route', N'UserId', N'Version') AND [object_id] = OBJECT_ID(N'[RouteOwners]'))
        SET IDENTITY_INSERT [RouteOwners] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByGap] ON [Accounts] ([IsArchived], [Gap], [Id], [OwnerId], [Abc], [Abcd]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByPotential] ON [Accounts] ([IsArchived], [Potential], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlans_OfAccount] ON [AccountPlans] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlans_OfStatus] ON [AccountPlans] ([Status], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlans_StartedById] ON [AccountPlans] ([StartedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlans_TemplateId] ON [AccountPlans] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_AccountPlans_Active] ON [AccountPlans] ([AccountId], [Kind]) WHERE [Status] = ''Active''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlanSteps_Due] ON [AccountPlanSteps] ([Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlanSteps_TemplateStepId] ON [AccountPlanSteps] ([TemplateStepId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlanSteps_WaivedById] ON [AccountPlanSteps] ([WaivedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_AccountPlanSteps_WaiverAskedById] ON [AccountPlanSteps] ([WaiverAskedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_AccountPlanSteps_Step] ON [AccountPlanSteps] ([PlanId], [TemplateStepId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ActionProgress_TaskId] ON [ActionProgress] ([TaskId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ActionProgress_Key] ON [ActionProgress] ([AccountId], [ActionKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CandidacyCriteria_Kind] ON [CandidacyCriteria] ([CandidacyId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CandidacyScores_CriterionId] ON [CandidacyScores] ([CriterionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CandidacyScores_Criterion] ON [CandidacyScores] ([CandidacyId], [CriterionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CategoryAssessments_DecidedById] ON [CategoryAssessments] ([DecidedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CategoryAssessments_Moves] ON [CategoryAssessments] ([AsOfOn], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CategoryAssessments_OfAccount] ON [CategoryAssessments] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CategoryAssessments_OwnerId] ON [CategoryAssessments] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_CategoryAssessments_Proposed] ON [CategoryAssessments] ([AccountId]) WHERE [State] = ''Proposed''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_CategoryRules_ById] ON [CategoryRules] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CategoryRules_Number] ON [CategoryRules] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyCandidacies_Board] ON [KeyCandidacies] ([Stage], [Level], [OpenedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyCandidacies_ManagerId] ON [KeyCandidacies] ([ManagerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyCandidacies_OpenedById] ON [KeyCandidacies] ([OpenedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_KeyCandidacies_Open] ON [KeyCandidacies] ([AccountId], [Level]) WHERE [Stage] <> ''Decided''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyCosts_ById] ON [KeyCosts] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyCosts_OfAccount] ON [KeyCosts] ([AccountId], [EndedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_KeyCriteria_Kind] ON [KeyCriteria] ([Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyDecisions_CandidacyId] ON [KeyDecisions] ([CandidacyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyDecisions_DecidedById] ON [KeyDecisions] ([DecidedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyDecisions_OfAccount] ON [KeyDecisions] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyDecisions_OfManager] ON [KeyDecisions] ([ManagerId], [IsCurrent], [Result]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyDecisions_Review] ON [KeyDecisions] ([IsCurrent], [NextReviewOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_KeyDecisions_Current] ON [KeyDecisions] ([AccountId], [Level]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyOverrides_AccountId] ON [KeyOverrides] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyOverrides_ById] ON [KeyOverrides] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyOverrides_DecisionId] ON [KeyOverrides] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_KeyOverrides_OfManager] ON [KeyOverrides] ([ManagerId], [UntilOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalLines_OfPlan] ON [OperationalLines] ([PlanId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalLines_OwnerId] ON [OperationalLines] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalLines_ProductGroupId] ON [OperationalLines] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalLines_TaskId] ON [OperationalLines] ([TaskId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalPlans_ByPeriod] ON [OperationalPlans] ([StartsOn], [Period], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_OperationalPlans_CreatedById] ON [OperationalPlans] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_OperationalPlans_Period] ON [OperationalPlans] ([AccountId], [StartsOn], [Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PerspectivePlans_AuthorId] ON [PerspectivePlans] ([AuthorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PerspectivePlans_DecidedById] ON [PerspectivePlans] ([DecidedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PerspectivePlans_OfStatus] ON [PerspectivePlans] ([Status], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PerspectivePlans_Review] ON [PerspectivePlans] ([NextReviewOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_PerspectivePlans_Approved] ON [PerspectivePlans] ([AccountId]) WHERE [Status] = ''Approved''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PerspectivePlans_Number] ON [PerspectivePlans] ([AccountId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_PerspectivePlans_Open] ON [PerspectivePlans] ([AccountId]) WHERE [Status] IN (''Draft'', ''Submitted'', ''Returned'')');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanActions_OfOwner] ON [PlanActions] ([OwnerId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PlanActions_Key] ON [PlanActions] ([PlanId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PlanMilestones_Year] ON [PlanMilestones] ([PlanId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanObstacles_PlanId] ON [PlanObstacles] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanResources_PlanId] ON [PlanResources] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanReviews_ById] ON [PlanReviews] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanReviews_OfAccount] ON [PlanReviews] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanReviews_PlanId] ON [PlanReviews] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanRisks_PlanId] ON [PlanRisks] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PlanTemplates_PublishedById] ON [PlanTemplates] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PlanTemplates_Number] ON [PlanTemplates] ([Kind], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PlanTemplateSteps_Key] ON [PlanTemplateSteps] ([TemplateId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialCompetitors_PotentialId] ON [PotentialCompetitors] ([PotentialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialRecords_ById] ON [PotentialRecords] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_PotentialRecords_CurrentFigures] ON [PotentialRecords] ([AccountId], [GroupKey], [Annual], [AsOfOn]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialRecords_History] ON [PotentialRecords] ([AccountId], [GroupKey], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialRecords_ProductGroupId] ON [PotentialRecords] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialRecords_ScriptId] ON [PotentialRecords] ([ScriptId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_PotentialRecords_Current] ON [PotentialRecords] ([AccountId], [GroupKey]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialTargets_CreatedById] ON [PotentialTargets] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialTargets_OfAccount] ON [PotentialTargets] ([AccountId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialTargets_OfOwner] ON [PotentialTargets] ([OwnerId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_PotentialTargets_ProductGroupId] ON [PotentialTargets] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_PotentialTargets_Open] ON [PotentialTargets] ([AccountId], [ProductGroupId]) WHERE [Status] = ''Open''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileAnswers_ById] ON [ProfileAnswers] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileAnswers_History] ON [ProfileAnswers] ([AccountId], [QuestionKey], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileAnswers_SessionId] ON [ProfileAnswers] ([SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_ProfileAnswers_Current] ON [ProfileAnswers] ([AccountId], [QuestionKey]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ProfileQuestions_Key] ON [ProfileQuestions] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileSessions_OfAccount] ON [ProfileSessions] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileSessions_PersonId] ON [ProfileSessions] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileSessions_ScriptId] ON [ProfileSessions] ([ScriptId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_ProfileSessions_StartedById] ON [ProfileSessions] ([StartedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_ProfileSessions_Open] ON [ProfileSessions] ([AccountId]) WHERE [Status] = ''Open''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_RouteOwners_UserId] ON [RouteOwners] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE UNIQUE INDEX [UX_RouteOwners_Route] ON [RouteOwners] ([Route]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_RoutePeriods_ById] ON [RoutePeriods] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_RoutePeriods_FormerOwnerId] ON [RoutePeriods] ([FormerOwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_RoutePeriods_OfAccount] ON [RoutePeriods] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_RoutePeriods_PartnerId] ON [RoutePeriods] ([PartnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_RoutePeriods_Current] ON [RoutePeriods] ([AccountId]) WHERE [ToOn] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_StrategyChoices_ById] ON [StrategyChoices] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    CREATE INDEX [IX_StrategyChoices_OfAccount] ON [StrategyChoices] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122125814_PotentialAndPlans'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122125814_PotentialAndPlans', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [WorkTasks] ADD [AbsenceId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [WorkTasks] ADD [OnBehalfOfId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [WorkTasks] ADD [ShiftedFromOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [Touches] ADD [AbsenceId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [Touches] ADD [ShiftedFromOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [PortalUsers] ADD [DayCapacityMinutes] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [PortalUsers] ADD [GreetingsPlannedBy] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [PortalUsers] ADD [GreetingsPlannedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [PortalUsers] ADD [Phone] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [People] ADD [Gender] varchar(30) NOT NULL DEFAULT 'Unknown';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [People] ADD [IsOfficial] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [NotAfter] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [FirstVersionId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [GoalId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [InitiativeOfId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [Place] varchar(30) NOT NULL DEFAULT 'Any';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [ProgrammeId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD [WindowDays] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [Accounts] ADD [FoundedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [Absences] ADD [HandedBackAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [CadenceDeviations] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [SeriesId] int NOT NULL,
        [FromOn] date NOT NULL,
        [StartsOn] date NOT NULL,
        [IsStopped] bit NOT NULL,
        [Every] int NOT NULL,
        [Unit] varchar(30) NOT NULL,
        [TouchType] varchar(30) NOT NULL,
        [Topic] nvarchar(300) NULL,
        [Minutes] int NOT NULL,
        [Reason] nvarchar(300) NULL,
        [ById] int NULL,
        [At] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CadenceDeviations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CadenceDeviations_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CadenceDeviations_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [CalendarFeeds] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [TokenHash] varchar(64) NOT NULL,
        [Kinds] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastReadAt] datetime2 NULL,
        [RevokedAt] datetime2 NULL,
        CONSTRAINT [PK_CalendarFeeds] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarFeeds_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [Escalations] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NOT NULL,
        [AccountId] int NOT NULL,
        [OfUserId] int NOT NULL,
        [ToUserId] int NOT NULL,
        [Level] int NOT NULL,
        [DueOn] date NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_Escalations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Escalations_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Escalations_PortalUsers_OfUserId] FOREIGN KEY ([OfUserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Escalations_PortalUsers_ToUserId] FOREIGN KEY ([ToUserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GiftLimits] (
        [Id] int NOT NULL IDENTITY,
        [Recipient] varchar(30) NOT NULL,
        [FromOn] date NOT NULL,
        [Amount] decimal(18,2) NOT NULL,
        [Basis] nvarchar(300) NULL,
        [At] datetime2 NOT NULL,
        [ById] int NULL,
        CONSTRAINT [PK_GiftLimits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GiftLimits_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GiftSeasons] (
        [Id] int NOT NULL IDENTITY,
        [Code] varchar(40) NOT NULL,
        [NameRu] nvarchar(150) NOT NULL,
        [NameEn] nvarchar(150) NOT NULL,
        [OpensOn] date NOT NULL,
        [GiveByOn] date NOT NULL,
        [Budget] decimal(18,2) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [ApprovedById] int NULL,
        [ApprovedAt] datetime2 NULL,
        [Note] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GiftSeasons] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GiftSeasons_PortalUsers_ApprovedById] FOREIGN KEY ([ApprovedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GreetingOccasions] (
        [Id] int NOT NULL IDENTITY,
        [Code] varchar(40) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [NameRu] nvarchar(150) NOT NULL,
        [NameEn] nvarchar(150) NOT NULL,
        [Month] int NULL,
        [Day] int NULL,
        [WeekOfMonth] int NULL,
        [Weekday] varchar(30) NULL,
        [Industry] nvarchar(100) NULL,
        [Audience] varchar(30) NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GreetingOccasions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [RetentionProgrammes] (
        [Id] int NOT NULL IDENTITY,
        [Number] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [StartsOn] date NULL,
        [Note] nvarchar(500) NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RetentionProgrammes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RetentionProgrammes_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [Gifts] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NULL,
        [SeasonId] int NULL,
        [AccountId] int NOT NULL,
        [PersonId] int NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Value] decimal(18,2) NOT NULL,
        [Recipient] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [On] date NOT NULL,
        [PlannedById] int NOT NULL,
        [DecidedById] int NULL,
        [DecidedAt] datetime2 NULL,
        [DecisionNote] nvarchar(500) NULL,
        [OverrideReason] nvarchar(500) NULL,
        [OverrideById] int NULL,
        [Note] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Gifts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Gifts_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Gifts_GiftSeasons_SeasonId] FOREIGN KEY ([SeasonId]) REFERENCES [GiftSeasons] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Gifts_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Gifts_PortalUsers_DecidedById] FOREIGN KEY ([DecidedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Gifts_PortalUsers_OverrideById] FOREIGN KEY ([OverrideById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Gifts_PortalUsers_PlannedById] FOREIGN KEY ([PlannedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GiftSeasonShares] (
        [Id] int NOT NULL IDENTITY,
        [SeasonId] int NOT NULL,
        [Category] varchar(30) NOT NULL,
        [Value] decimal(18,2) NOT NULL,
        [PeoplePerAccount] int NOT NULL,
        CONSTRAINT [PK_GiftSeasonShares] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GiftSeasonShares_GiftSeasons_SeasonId] FOREIGN KEY ([SeasonId]) REFERENCES [GiftSeasons] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GreetingPreferences] (
        [Id] int NOT NULL IDENTITY,
        [PersonId] int NOT NULL,
        [OccasionId] int NULL,
        [IsNever] bit NOT NULL,
        [Channel] varchar(30) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GreetingPreferences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GreetingPreferences_GreetingOccasions_OccasionId] FOREIGN KEY ([OccasionId]) REFERENCES [GreetingOccasions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GreetingPreferences_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GreetingRules] (
        [Id] int NOT NULL IDENTITY,
        [OccasionId] int NOT NULL,
        [Category] varchar(30) NOT NULL,
        [Approval] varchar(30) NOT NULL,
        [Channel] varchar(30) NOT NULL,
        CONSTRAINT [PK_GreetingRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GreetingRules_GreetingOccasions_OccasionId] FOREIGN KEY ([OccasionId]) REFERENCES [GreetingOccasions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [Greetings] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NOT NULL,
        [PersonId] int NOT NULL,
        [AccountId] int NOT NULL,
        [OccasionId] int NOT NULL,
        [On] date NOT NULL,
        [ActOn] date NOT NULL,
        [Channel] varchar(30) NOT NULL,
        [Approval] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [SkipReason] varchar(30) NULL,
        [Language] varchar(2) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [AssigneeId] int NOT NULL,
        [ApprovedById] int NULL,
        [ApprovedAt] datetime2 NULL,
        [ClosedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Greetings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Greetings_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Greetings_GreetingOccasions_OccasionId] FOREIGN KEY ([OccasionId]) REFERENCES [GreetingOccasions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Greetings_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Greetings_PortalUsers_ApprovedById] FOREIGN KEY ([ApprovedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Greetings_PortalUsers_AssigneeId] FOREIGN KEY ([AssigneeId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [GreetingTemplates] (
        [Id] int NOT NULL IDENTITY,
        [OccasionId] int NOT NULL,
        [Language] varchar(2) NOT NULL,
        [Number] int NOT NULL,
        [IsCurrent] bit NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Body] nvarchar(4000) NOT NULL,
        [At] datetime2 NOT NULL,
        [ById] int NULL,
        CONSTRAINT [PK_GreetingTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GreetingTemplates_GreetingOccasions_OccasionId] FOREIGN KEY ([OccasionId]) REFERENCES [GreetingOccasions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GreetingTemplates_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE TABLE [ProgrammeGoals] (
        [Id] int NOT NULL IDENTITY,
        [ProgrammeId] int NOT NULL,
        [Key] varchar(60) NOT NULL,
        [Order] int NOT NULL,
        [TextRu] nvarchar(300) NOT NULL,
        [TextEn] nvarchar(300) NOT NULL,
        [MeasureRu] nvarchar(300) NULL,
        [MeasureEn] nvarchar(300) NULL,
        CONSTRAINT [PK_ProgrammeGoals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProgrammeGoals_RetentionProgrammes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [RetentionProgrammes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_AbsenceId] ON [WorkTasks] ([AbsenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_WorkTasks_OnBehalfOfId] ON [WorkTasks] ([OnBehalfOfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Touches_AbsenceId] ON [Touches] ([AbsenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_FirstVersionId] ON [CadenceRules] ([FirstVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_GoalId] ON [CadenceRules] ([GoalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_InitiativeOfId] ON [CadenceRules] ([InitiativeOfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_ProgrammeId] ON [CadenceRules] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CadenceDeviations_ById] ON [CadenceDeviations] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CadenceDeviations_FromOn] ON [CadenceDeviations] ([AccountId], [SeriesId], [FromOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_CalendarFeeds_UserId] ON [CalendarFeeds] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_CalendarFeeds_Token] ON [CalendarFeeds] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Escalations_AccountId] ON [Escalations] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Escalations_OfUserId] ON [Escalations] ([OfUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Escalations_ToUser] ON [Escalations] ([ToUserId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Escalations_Key] ON [Escalations] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_GiftLimits_ById] ON [GiftLimits] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GiftLimits_FromOn] ON [GiftLimits] ([Recipient], [FromOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_DecidedById] ON [Gifts] ([DecidedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_OfAccount] ON [Gifts] ([AccountId], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_OfPerson] ON [Gifts] ([PersonId], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_OfSeason] ON [Gifts] ([SeasonId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_OverrideById] ON [Gifts] ([OverrideById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Gifts_PlannedById] ON [Gifts] ([PlannedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_Gifts_Key] ON [Gifts] ([Key]) WHERE [Key] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_GiftSeasons_ApprovedById] ON [GiftSeasons] ([ApprovedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GiftSeasons_Code] ON [GiftSeasons] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GiftSeasonShares_Category] ON [GiftSeasonShares] ([SeasonId], [Category]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GreetingOccasions_Code] ON [GreetingOccasions] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_GreetingPreferences_OccasionId] ON [GreetingPreferences] ([OccasionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_GreetingPreferences_Occasion] ON [GreetingPreferences] ([PersonId], [OccasionId]) WHERE [OccasionId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GreetingRules_Category] ON [GreetingRules] ([OccasionId], [Category]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_ApprovedById] ON [Greetings] ([ApprovedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_Due] ON [Greetings] ([Status], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_OccasionId] ON [Greetings] ([OccasionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_OfAccount] ON [Greetings] ([AccountId], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_OfAssignee] ON [Greetings] ([AssigneeId], [Status], [ActOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_Greetings_OfPerson] ON [Greetings] ([PersonId], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Greetings_Key] ON [Greetings] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_GreetingTemplates_ById] ON [GreetingTemplates] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_GreetingTemplates_Current] ON [GreetingTemplates] ([OccasionId], [Language]) WHERE [IsCurrent] = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_GreetingTemplates_Number] ON [GreetingTemplates] ([OccasionId], [Language], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ProgrammeGoals_Key] ON [ProgrammeGoals] ([ProgrammeId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE INDEX [IX_RetentionProgrammes_PublishedById] ON [RetentionProgrammes] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_RetentionProgrammes_Draft] ON [RetentionProgrammes] ([Status]) WHERE [Status] = ''Draft''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    CREATE UNIQUE INDEX [UX_RetentionProgrammes_Number] ON [RetentionProgrammes] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD CONSTRAINT [FK_CadenceRules_CadenceRules_FirstVersionId] FOREIGN KEY ([FirstVersionId]) REFERENCES [CadenceRules] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD CONSTRAINT [FK_CadenceRules_PortalUsers_InitiativeOfId] FOREIGN KEY ([InitiativeOfId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD CONSTRAINT [FK_CadenceRules_ProgrammeGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [ProgrammeGoals] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [CadenceRules] ADD CONSTRAINT [FK_CadenceRules_RetentionProgrammes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [RetentionProgrammes] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [Touches] ADD CONSTRAINT [FK_Touches_Absences_AbsenceId] FOREIGN KEY ([AbsenceId]) REFERENCES [Absences] ([Id]) ON DELETE SET NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [WorkTasks] ADD CONSTRAINT [FK_WorkTasks_Absences_AbsenceId] FOREIGN KEY ([AbsenceId]) REFERENCES [Absences] ([Id]) ON DELETE SET NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    ALTER TABLE [WorkTasks] ADD CONSTRAINT [FK_WorkTasks_PortalUsers_OnBehalfOfId] FOREIGN KEY ([OnBehalfOfId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122161112_RecurringEngine'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122161112_RecurringEngine', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    ALTER TABLE [PortalUsers] ADD [ScoreInKpi] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [FromName] nvarchar(150) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [IsSecret] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [ReplyTo] nvarchar(254) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [UnsubscribeUrl] varchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [CompanyLogos] (
        [Id] int NOT NULL IDENTITY,
        [ContentType] varchar(30) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CompanyLogos] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [ImprovementSheets] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Number] int NOT NULL,
        [Channel] varchar(30) NOT NULL,
        [PersonId] int NULL,
        [Language] varchar(2) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [ShownOn] date NOT NULL,
        [At] datetime2 NOT NULL,
        [ById] int NOT NULL,
        CONSTRAINT [PK_ImprovementSheets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImprovementSheets_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImprovementSheets_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImprovementSheets_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyTemplates] (
        [Id] int NOT NULL IDENTITY,
        [Code] varchar(40) NOT NULL,
        [Number] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [TitleRu] nvarchar(150) NOT NULL,
        [TitleEn] nvarchar(150) NOT NULL,
        [IntroRu] nvarchar(1500) NOT NULL,
        [IntroEn] nvarchar(1500) NOT NULL,
        [ThanksRu] nvarchar(1500) NOT NULL,
        [ThanksEn] nvarchar(1500) NOT NULL,
        [TangiblesPoints] int NOT NULL,
        [ReliabilityPoints] int NOT NULL,
        [ResponsivenessPoints] int NOT NULL,
        [AssurancePoints] int NOT NULL,
        [EmpathyPoints] int NOT NULL,
        [Note] nvarchar(300) NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyTemplates_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyThemes] (
        [Id] int NOT NULL IDENTITY,
        [NameRu] nvarchar(100) NOT NULL,
        [NameEn] nvarchar(100) NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyThemes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyQuestions] (
        [Id] int NOT NULL IDENTITY,
        [TemplateId] int NOT NULL,
        [Key] varchar(40) NOT NULL,
        [Order] int NOT NULL,
        [Page] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Measure] varchar(30) NOT NULL,
        [Dimension] varchar(30) NULL,
        [TextRu] nvarchar(500) NOT NULL,
        [TextEn] nvarchar(500) NOT NULL,
        [HelpRu] nvarchar(500) NOT NULL,
        [HelpEn] nvarchar(500) NOT NULL,
        [IsRequired] bit NOT NULL,
        [ScaleFrom] int NOT NULL,
        [ScaleTo] int NOT NULL,
        [FromLabelRu] nvarchar(80) NOT NULL,
        [FromLabelEn] nvarchar(80) NOT NULL,
        [ToLabelRu] nvarchar(80) NOT NULL,
        [ToLabelEn] nvarchar(80) NOT NULL,
        [ConditionKey] varchar(40) NULL,
        [ConditionFrom] int NULL,
        [ConditionTo] int NULL,
        [ConditionOption] varchar(40) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyQuestions_SurveyTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [SurveyTemplates] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyWaves] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [TemplateId] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [IsAnonymous] bit NOT NULL,
        [Audience] nvarchar(4000) NOT NULL,
        [OpensOn] date NOT NULL,
        [ClosesOn] date NOT NULL,
        [TimeZoneId] varchar(60) NOT NULL,
        [Reminders] int NOT NULL,
        [RepeatMonths] int NULL,
        [PreviousId] int NULL,
        [CreatedById] int NULL,
        [LaunchedAt] datetime2 NULL,
        [LaunchedById] int NULL,
        [ClosedAt] datetime2 NULL,
        [CloseReason] nvarchar(300) NULL,
        [PublishedRoles] varchar(200) NULL,
        [PublishedNote] nvarchar(1500) NULL,
        [PublishedAt] datetime2 NULL,
        [PublishedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyWaves] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyWaves_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyWaves_PortalUsers_LaunchedById] FOREIGN KEY ([LaunchedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyWaves_PortalUsers_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyWaves_SurveyTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [SurveyTemplates] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyWaves_SurveyWaves_PreviousId] FOREIGN KEY ([PreviousId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyOptions] (
        [Id] int NOT NULL IDENTITY,
        [QuestionId] int NOT NULL,
        [Key] varchar(40) NOT NULL,
        [Order] int NOT NULL,
        [TextRu] nvarchar(200) NOT NULL,
        [TextEn] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_SurveyOptions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyOptions_SurveyQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [SurveyQuestions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [Improvements] (
        [Id] int NOT NULL IDENTITY,
        [Title] nvarchar(300) NOT NULL,
        [Details] nvarchar(2000) NULL,
        [Source] varchar(30) NOT NULL,
        [WaveId] int NULL,
        [QuestionId] int NULL,
        [Expected] decimal(18,2) NULL,
        [Perceived] decimal(18,2) NULL,
        [OwnerId] int NOT NULL,
        [DueOn] date NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Evidence] nvarchar(2000) NULL,
        [ClosedOn] date NULL,
        [ClosedById] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Improvements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Improvements_PortalUsers_ClosedById] FOREIGN KEY ([ClosedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Improvements_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Improvements_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Improvements_SurveyQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [SurveyQuestions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Improvements_SurveyWaves_WaveId] FOREIGN KEY ([WaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyInvitations] (
        [Id] int NOT NULL IDENTITY,
        [WaveId] int NOT NULL,
        [PersonId] int NOT NULL,
        [AccountId] int NOT NULL,
        [ManagerId] int NOT NULL,
        [Category] varchar(30) NOT NULL,
        [Segment] varchar(30) NULL,
        [RoleId] int NULL,
        [Language] varchar(2) NOT NULL,
        [TokenHash] varchar(64) NULL,
        [Status] varchar(30) NOT NULL,
        [SkipReason] varchar(30) NULL,
        [InvitedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyInvitations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyInvitations_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyInvitations_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyInvitations_PortalUsers_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyInvitations_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyInvitations_SurveyWaves_WaveId] FOREIGN KEY ([WaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyUses] (
        [Key] varchar(64) NOT NULL,
        [WaveId] int NOT NULL,
        CONSTRAINT [PK_SurveyUses] PRIMARY KEY ([Key]),
        CONSTRAINT [FK_SurveyUses_SurveyWaves_WaveId] FOREIGN KEY ([WaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [TrainingFindings] (
        [Id] int NOT NULL IDENTITY,
        [WaveId] int NOT NULL,
        [QuestionId] int NULL,
        [Text] nvarchar(1000) NOT NULL,
        [Direction] nvarchar(1000) NOT NULL,
        [UserId] int NULL,
        [ScoreBefore] decimal(18,2) NULL,
        [PlannedOn] date NULL,
        [DoneOn] date NULL,
        [AfterWaveId] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_TrainingFindings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TrainingFindings_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TrainingFindings_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TrainingFindings_SurveyQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [SurveyQuestions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TrainingFindings_SurveyWaves_AfterWaveId] FOREIGN KEY ([AfterWaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TrainingFindings_SurveyWaves_WaveId] FOREIGN KEY ([WaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [ImprovementAccounts] (
        [Id] int NOT NULL IDENTITY,
        [ImprovementId] int NOT NULL,
        [AccountId] int NOT NULL,
        [Said] nvarchar(1000) NOT NULL,
        [ShownOn] date NULL,
        CONSTRAINT [PK_ImprovementAccounts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImprovementAccounts_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImprovementAccounts_Improvements_ImprovementId] FOREIGN KEY ([ImprovementId]) REFERENCES [Improvements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyDrafts] (
        [InvitationId] int NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [UpdatedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_SurveyDrafts] PRIMARY KEY ([InvitationId]),
        CONSTRAINT [FK_SurveyDrafts_SurveyInvitations_InvitationId] FOREIGN KEY ([InvitationId]) REFERENCES [SurveyInvitations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyResponses] (
        [Id] bigint NOT NULL,
        [WaveId] int NOT NULL,
        [InvitationId] int NULL,
        [PersonId] int NULL,
        [AccountId] int NULL,
        [ManagerId] int NULL,
        [Category] varchar(30) NULL,
        [Segment] varchar(30) NULL,
        [RoleId] int NULL,
        [Source] varchar(30) NOT NULL,
        [EnteredById] int NULL,
        [Language] varchar(2) NULL,
        [SubmittedAt] datetime2 NULL,
        CONSTRAINT [PK_SurveyResponses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyResponses_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_PortalUsers_EnteredById] FOREIGN KEY ([EnteredById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_PortalUsers_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_SurveyInvitations_InvitationId] FOREIGN KEY ([InvitationId]) REFERENCES [SurveyInvitations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyResponses_SurveyWaves_WaveId] FOREIGN KEY ([WaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [SurveyAnswers] (
        [Id] bigint NOT NULL,
        [ResponseId] bigint NOT NULL,
        [QuestionId] int NOT NULL,
        [OptionId] int NULL,
        [Number] int NULL,
        [Second] int NULL,
        [Text] nvarchar(4000) NULL,
        CONSTRAINT [PK_SurveyAnswers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SurveyAnswers_SurveyOptions_OptionId] FOREIGN KEY ([OptionId]) REFERENCES [SurveyOptions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyAnswers_SurveyQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [SurveyQuestions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SurveyAnswers_SurveyResponses_ResponseId] FOREIGN KEY ([ResponseId]) REFERENCES [SurveyResponses] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE TABLE [AnswerThemes] (
        [AnswerId] bigint NOT NULL,
        [ThemeId] int NOT NULL,
        [ById] int NULL,
        CONSTRAINT [PK_AnswerThemes] PRIMARY KEY ([AnswerId], [ThemeId]),
        CONSTRAINT [FK_AnswerThemes_PortalUsers_ById] FOREIGN KEY ([ById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AnswerThemes_SurveyAnswers_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [SurveyAnswers] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AnswerThemes_SurveyThemes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [SurveyThemes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_AnswerThemes_ById] ON [AnswerThemes] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_AnswerThemes_ThemeId] ON [AnswerThemes] ([ThemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_ImprovementAccounts_OfAccount] ON [ImprovementAccounts] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ImprovementAccounts_Account] ON [ImprovementAccounts] ([ImprovementId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_ClosedById] ON [Improvements] ([ClosedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_CreatedById] ON [Improvements] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_Due] ON [Improvements] ([Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_OfOwner] ON [Improvements] ([OwnerId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_QuestionId] ON [Improvements] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_Improvements_WaveId] ON [Improvements] ([WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_ImprovementSheets_ById] ON [ImprovementSheets] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_ImprovementSheets_PersonId] ON [ImprovementSheets] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ImprovementSheets_Number] ON [ImprovementSheets] ([AccountId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyAnswers_OptionId] ON [SurveyAnswers] ([OptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyAnswers_QuestionId] ON [SurveyAnswers] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyAnswers_Response] ON [SurveyAnswers] ([ResponseId], [QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyInvitations_ManagerId] ON [SurveyInvitations] ([ManagerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyInvitations_OfAccount] ON [SurveyInvitations] ([AccountId], [WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyInvitations_OfPerson] ON [SurveyInvitations] ([PersonId], [InvitedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyInvitations_RoleId] ON [SurveyInvitations] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyInvitations_Status] ON [SurveyInvitations] ([WaveId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SurveyInvitations_Person] ON [SurveyInvitations] ([WaveId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_SurveyInvitations_Token] ON [SurveyInvitations] ([TokenHash]) WHERE [TokenHash] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SurveyOptions_Key] ON [SurveyOptions] ([QuestionId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SurveyQuestions_Key] ON [SurveyQuestions] ([TemplateId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_EnteredById] ON [SurveyResponses] ([EnteredById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_ManagerId] ON [SurveyResponses] ([ManagerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_OfAccount] ON [SurveyResponses] ([AccountId], [WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_PersonId] ON [SurveyResponses] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_RoleId] ON [SurveyResponses] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyResponses_Wave] ON [SurveyResponses] ([WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_SurveyResponses_Invitation] ON [SurveyResponses] ([InvitationId]) WHERE [InvitationId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyTemplates_PublishedById] ON [SurveyTemplates] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_SurveyTemplates_Draft] ON [SurveyTemplates] ([Code]) WHERE [Status] = ''Draft''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SurveyTemplates_Number] ON [SurveyTemplates] ([Code], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_SurveyTemplates_Published] ON [SurveyTemplates] ([Code]) WHERE [Status] = ''Published''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SurveyThemes_Name] ON [SurveyThemes] ([NameRu]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyUses_WaveId] ON [SurveyUses] ([WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyWaves_CreatedById] ON [SurveyWaves] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyWaves_Due] ON [SurveyWaves] ([Status], [OpensOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyWaves_LaunchedById] ON [SurveyWaves] ([LaunchedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyWaves_PublishedById] ON [SurveyWaves] ([PublishedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_SurveyWaves_TemplateId] ON [SurveyWaves] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_SurveyWaves_Previous] ON [SurveyWaves] ([PreviousId]) WHERE [PreviousId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_TrainingFindings_AfterWaveId] ON [TrainingFindings] ([AfterWaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_TrainingFindings_CreatedById] ON [TrainingFindings] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_TrainingFindings_QuestionId] ON [TrainingFindings] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_TrainingFindings_UserId] ON [TrainingFindings] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    CREATE INDEX [IX_TrainingFindings_WaveId] ON [TrainingFindings] ([WaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191834_Surveys'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122191834_Surveys', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    DROP INDEX [IX_SurveyAnswers_Response] ON [SurveyAnswers];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [TrainingFindings] ADD [Dimension] varchar(30) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [Calendar] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [CalendarFeeds] ADD [Events] varchar(30) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [CalendarFeeds] ADD [RoomId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [CalendarFeeds] ADD [TrainerId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [AnnualEventPlans] (
        [Id] int NOT NULL IDENTITY,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NOT NULL,
        [SubmittedAt] datetime2 NULL,
        [SubmittedById] int NULL,
        [DecidedAt] datetime2 NULL,
        [DecidedById] int NULL,
        [DecisionNote] nvarchar(1000) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AnnualEventPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnnualEventPlans_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AnnualEventPlans_PortalUsers_DecidedById] FOREIGN KEY ([DecidedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AnnualEventPlans_PortalUsers_SubmittedById] FOREIGN KEY ([SubmittedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [DealerClubs] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [About] nvarchar(1500) NULL,
        [OwnerId] int NOT NULL,
        [IsClosed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_DealerClubs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DealerClubs_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventChanges] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_EventChanges] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventRooms] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [Address] nvarchar(300) NULL,
        [Seats] int NOT NULL,
        [TimeZoneId] varchar(64) NOT NULL,
        [Equipment] nvarchar(300) NULL,
        [ClosedOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventRooms] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventTemplates] (
        [Id] int NOT NULL IDENTITY,
        [TitleRu] nvarchar(200) NOT NULL,
        [TitleEn] nvarchar(200) NOT NULL,
        [DescriptionRu] nvarchar(4000) NOT NULL,
        [DescriptionEn] nvarchar(4000) NOT NULL,
        [Form] varchar(30) NOT NULL,
        [Level] int NOT NULL,
        [ProcessScope] varchar(30) NULL,
        [SeniorityFrom] int NOT NULL,
        [SeniorityTo] int NOT NULL,
        [Capacity] int NOT NULL,
        [Sessions] int NOT NULL,
        [SessionMinutes] int NOT NULL,
        [ContentOwnerId] int NULL,
        [Departments] int NOT NULL,
        [Budget] decimal(18,2) NOT NULL,
        [FeedbackCode] varchar(40) NULL,
        [IsRetired] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventTemplates_PortalUsers_ContentOwnerId] FOREIGN KEY ([ContentOwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [MinimumSetItems] (
        [Id] int NOT NULL IDENTITY,
        [ProductGroupId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Url] nvarchar(500) NULL,
        [OwnerId] int NULL,
        [ReadyOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_MinimumSetItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MinimumSetItems_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MinimumSetItems_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [Trainers] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [UserId] int NULL,
        [Company] nvarchar(150) NULL,
        [Email] nvarchar(254) NULL,
        [Phone] nvarchar(40) NULL,
        [About] nvarchar(1000) NULL,
        [HoursPerYear] int NULL,
        [LeftOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Trainers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Trainers_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [ClubMemberships] (
        [Id] int NOT NULL IDENTITY,
        [ClubId] int NOT NULL,
        [AccountId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        CONSTRAINT [PK_ClubMemberships] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClubMemberships_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ClubMemberships_DealerClubs_ClubId] FOREIGN KEY ([ClubId]) REFERENCES [DealerClubs] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventProgrammes] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Goal] nvarchar(1000) NULL,
        [AccountId] int NULL,
        [ClubId] int NULL,
        [OwnerId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NOT NULL,
        [IsClosed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventProgrammes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventProgrammes_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventProgrammes_DealerClubs_ClubId] FOREIGN KEY ([ClubId]) REFERENCES [DealerClubs] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventProgrammes_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [PreparationNorms] (
        [Id] int NOT NULL IDENTITY,
        [Form] varchar(30) NULL,
        [LevelFrom] int NOT NULL,
        [LevelTo] int NOT NULL,
        [TemplateId] int NULL,
        [Department] int NOT NULL,
        [TitleRu] nvarchar(200) NOT NULL,
        [TitleEn] nvarchar(200) NOT NULL,
        [LeadDays] int NOT NULL,
        [IsOff] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PreparationNorms] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PreparationNorms_EventTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [EventTemplates] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [DevelopmentEvents] (
        [Id] int NOT NULL IDENTITY,
        [TitleRu] nvarchar(200) NOT NULL,
        [TitleEn] nvarchar(200) NOT NULL,
        [DescriptionRu] nvarchar(4000) NOT NULL,
        [DescriptionEn] nvarchar(4000) NOT NULL,
        [Form] varchar(30) NOT NULL,
        [Level] int NOT NULL,
        [ProcessScope] varchar(30) NULL,
        [Status] varchar(30) NOT NULL,
        [TimeZoneId] varchar(64) NOT NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [Capacity] int NOT NULL,
        [SeniorityFrom] int NOT NULL,
        [SeniorityTo] int NOT NULL,
        [OwnerId] int NOT NULL,
        [ContentOwnerId] int NULL,
        [Departments] int NOT NULL,
        [ProgrammeId] int NULL,
        [TemplateId] int NULL,
        [ClubId] int NULL,
        [FeedbackCode] varchar(40) NULL,
        [FeedbackWaveId] int NULL,
        [Sequence] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NOT NULL,
        [CancelledAt] datetime2 NULL,
        [CancelReason] nvarchar(300) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_DevelopmentEvents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DevelopmentEvents_DealerClubs_ClubId] FOREIGN KEY ([ClubId]) REFERENCES [DealerClubs] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_EventProgrammes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [EventProgrammes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_EventTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [EventTemplates] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_PortalUsers_ContentOwnerId] FOREIGN KEY ([ContentOwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DevelopmentEvents_SurveyWaves_FeedbackWaveId] FOREIGN KEY ([FeedbackWaveId]) REFERENCES [SurveyWaves] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [AnnualPlanLines] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Month] int NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Form] varchar(30) NOT NULL,
        [Level] int NOT NULL,
        [TemplateId] int NULL,
        [Category] varchar(30) NULL,
        [Seats] int NOT NULL,
        [Budget] decimal(18,2) NOT NULL,
        [Reason] nvarchar(300) NULL,
        [EventId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AnnualPlanLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnnualPlanLines_AnnualEventPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [AnnualEventPlans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AnnualPlanLines_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AnnualPlanLines_EventTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [EventTemplates] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventCosts] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Title] nvarchar(200) NULL,
        [Planned] decimal(18,2) NOT NULL,
        [Actual] decimal(18,2) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventCosts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventCosts_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventMaterials] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Url] nvarchar(500) NOT NULL,
        [ForParticipants] bit NOT NULL,
        [IsReady] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventMaterials] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventMaterials_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventNeeds] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Year] int NOT NULL,
        [Quarter] int NULL,
        [Level] int NOT NULL,
        [Form] varchar(30) NULL,
        [Topic] nvarchar(300) NOT NULL,
        [People] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [EventId] int NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventNeeds] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventNeeds_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventNeeds_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventNeeds_PortalUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventParticipants] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [PersonId] int NOT NULL,
        [EmploymentId] int NOT NULL,
        [AccountId] int NOT NULL,
        [Position] nvarchar(150) NULL,
        [Seniority] int NULL,
        [Status] varchar(30) NOT NULL,
        [Place] int NULL,
        [TokenHash] varchar(64) NULL,
        [InvitedAt] datetime2 NULL,
        [InvitedById] int NULL,
        [AnsweredAt] datetime2 NULL,
        [AnsweredById] int NULL,
        [Reason] nvarchar(500) NULL,
        [OfferedUntil] datetime2 NULL,
        [ToldSequence] int NOT NULL,
        [MarkedAt] datetime2 NULL,
        [MarkedById] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventParticipants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventParticipants_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_Employments_EmploymentId] FOREIGN KEY ([EmploymentId]) REFERENCES [Employments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_PortalUsers_AnsweredById] FOREIGN KEY ([AnsweredById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_PortalUsers_InvitedById] FOREIGN KEY ([InvitedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventParticipants_PortalUsers_MarkedById] FOREIGN KEY ([MarkedById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventSeats] (
        [EventId] int NOT NULL,
        [Listed] int NOT NULL,
        [Invited] int NOT NULL,
        [Confirmed] int NOT NULL,
        [Offered] int NOT NULL,
        [Waiting] int NOT NULL,
        [Attended] int NOT NULL,
        [LastPlace] int NOT NULL,
        [Turn] int NOT NULL,
        CONSTRAINT [PK_EventSeats] PRIMARY KEY ([EventId]),
        CONSTRAINT [FK_EventSeats_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [EventSessions] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [Title] nvarchar(200) NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [RoomId] int NULL,
        [Place] nvarchar(300) NULL,
        [Url] nvarchar(500) NULL,
        [Equipment] nvarchar(300) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EventSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventSessions_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_EventSessions_EventRooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [EventRooms] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [PreparationTasks] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [NormId] int NULL,
        [Title] nvarchar(200) NOT NULL,
        [Department] int NOT NULL,
        [OwnerId] int NULL,
        [LeadDays] int NOT NULL,
        [DueOn] date NOT NULL,
        [IsPinned] bit NOT NULL,
        [Status] varchar(30) NOT NULL,
        [DoneAt] datetime2 NULL,
        [DoneById] int NULL,
        [Note] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PreparationTasks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PreparationTasks_DevelopmentEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [DevelopmentEvents] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_PreparationTasks_PortalUsers_DoneById] FOREIGN KEY ([DoneById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PreparationTasks_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PreparationTasks_PreparationNorms_NormId] FOREIGN KEY ([NormId]) REFERENCES [PreparationNorms] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE TABLE [SessionTrainers] (
        [Id] int NOT NULL IDENTITY,
        [SessionId] int NOT NULL,
        [TrainerId] int NOT NULL,
        CONSTRAINT [PK_SessionTrainers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SessionTrainers_EventSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [EventSessions] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_SessionTrainers_Trainers_TrainerId] FOREIGN KEY ([TrainerId]) REFERENCES [Trainers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_SurveyAnswers_Response] ON [SurveyAnswers] ([ResponseId], [QuestionId], [OptionId], [Number], [Second]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_CalendarFeeds_RoomId] ON [CalendarFeeds] ([RoomId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_CalendarFeeds_TrainerId] ON [CalendarFeeds] ([TrainerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualEventPlans_CreatedById] ON [AnnualEventPlans] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualEventPlans_DecidedById] ON [AnnualEventPlans] ([DecidedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualEventPlans_SubmittedById] ON [AnnualEventPlans] ([SubmittedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_AnnualEventPlans_Approved] ON [AnnualEventPlans] ([Year]) WHERE [Status] = ''Approved''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_AnnualEventPlans_Number] ON [AnnualEventPlans] ([Year], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_AnnualEventPlans_Open] ON [AnnualEventPlans] ([Year]) WHERE [Status] IN (''Draft'', ''Submitted'', ''Returned'')');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualPlanLines_EventId] ON [AnnualPlanLines] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualPlanLines_OfPlan] ON [AnnualPlanLines] ([PlanId], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_AnnualPlanLines_TemplateId] ON [AnnualPlanLines] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_ClubMemberships_OfAccount] ON [ClubMemberships] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ClubMemberships_Account] ON [ClubMemberships] ([ClubId], [AccountId], [FromOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DealerClubs_OwnerId] ON [DealerClubs] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_DealerClubs_Name] ON [DealerClubs] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_ByLevel] ON [DevelopmentEvents] ([Level], [StartsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_ClubId] ON [DevelopmentEvents] ([ClubId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_ContentOwnerId] ON [DevelopmentEvents] ([ContentOwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_CreatedById] ON [DevelopmentEvents] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_FeedbackWaveId] ON [DevelopmentEvents] ([FeedbackWaveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_Over] ON [DevelopmentEvents] ([Status], [EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_OwnerId] ON [DevelopmentEvents] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_ProgrammeId] ON [DevelopmentEvents] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_TemplateId] ON [DevelopmentEvents] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_DevelopmentEvents_When] ON [DevelopmentEvents] ([StartsAt], [EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventChanges_Old] ON [EventChanges] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventCosts_OfEvent] ON [EventCosts] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventMaterials_OfEvent] ON [EventMaterials] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventNeeds_CreatedById] ON [EventNeeds] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventNeeds_EventId] ON [EventNeeds] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventNeeds_OfAccount] ON [EventNeeds] ([AccountId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventNeeds_OfYear] ON [EventNeeds] ([Year], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_AnsweredById] ON [EventParticipants] ([AnsweredById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_EmploymentId] ON [EventParticipants] ([EmploymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_InLine] ON [EventParticipants] ([EventId], [Status], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_InvitedById] ON [EventParticipants] ([InvitedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_MarkedById] ON [EventParticipants] ([MarkedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_OfAccount] ON [EventParticipants] ([AccountId], [EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_EventParticipants_Offered] ON [EventParticipants] ([OfferedUntil]) WHERE [OfferedUntil] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventParticipants_OfPerson] ON [EventParticipants] ([PersonId], [EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_EventParticipants_Person] ON [EventParticipants] ([EventId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_EventParticipants_Token] ON [EventParticipants] ([TokenHash]) WHERE [TokenHash] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventProgrammes_AccountId] ON [EventProgrammes] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventProgrammes_ClubId] ON [EventProgrammes] ([ClubId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventProgrammes_OwnerId] ON [EventProgrammes] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_EventRooms_Name] ON [EventRooms] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventSessions_EventId] ON [EventSessions] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventSessions_OfRoom] ON [EventSessions] ([RoomId], [StartsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventSessions_When] ON [EventSessions] ([StartsAt], [EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_EventTemplates_ContentOwnerId] ON [EventTemplates] ([ContentOwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_MinimumSetItems_OfGroup] ON [MinimumSetItems] ([ProductGroupId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_MinimumSetItems_OwnerId] ON [MinimumSetItems] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_PreparationNorms_TemplateId] ON [PreparationNorms] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_PreparationTasks_DoneById] ON [PreparationTasks] ([DoneById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_PreparationTasks_NormId] ON [PreparationTasks] ([NormId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_PreparationTasks_OfEvent] ON [PreparationTasks] ([EventId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_PreparationTasks_Open] ON [PreparationTasks] ([OwnerId], [DueOn]) WHERE [Status] = ''Open''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE INDEX [IX_SessionTrainers_OfTrainer] ON [SessionTrainers] ([TrainerId], [SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SessionTrainers_Trainer] ON [SessionTrainers] ([SessionId], [TrainerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_Trainers_User] ON [Trainers] ([UserId]) WHERE [UserId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [CalendarFeeds] ADD CONSTRAINT [FK_CalendarFeeds_EventRooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [EventRooms] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    ALTER TABLE [CalendarFeeds] ADD CONSTRAINT [FK_CalendarFeeds_Trainers_TrainerId] FOREIGN KEY ([TrainerId]) REFERENCES [Trainers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123032654_DevelopmentEvents'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123032654_DevelopmentEvents', N'10.0.14');
END;

COMMIT;
GO

